package org.trivetpos.itest.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with what a window shows: untranslated keys, a page or a label that is too wide, parts too small for a
 * finger.
 */
final class Screen {

    private static final String FINDINGS = """
            () => {
              const found = [];
              const rooms = 'ui|front|office|ordering|menu|settlement|till|printing|store|identity|journal|pricing|'
                + 'kitchen|tender|driver|mode';
              const key = new RegExp('\\\\b(' + rooms + ')(-[a-z]+)?\\\\.[a-z][a-zA-Z-]+');
              const name = e => e.dataset.testid || e.getAttribute('aria-label') || (e.innerText || '').slice(0, 30)
                || e.tagName + '.' + e.className;
              const texts = [document.body.innerText, document.title];
              document.querySelectorAll('[aria-label],[placeholder],[title]').forEach(e =>
                texts.push(e.getAttribute('aria-label'), e.getAttribute('placeholder'), e.getAttribute('title')));
              texts.forEach(t => { const m = key.exec(t || ''); if (m) found.push('text key ' + m[0]); });
              const wide = document.documentElement.scrollWidth - window.innerWidth;
              if (wide > 0) found.push('the page is ' + wide + ' px too wide');
              document.querySelectorAll('button,a[href],[role=button],vaadin-button,vaadin-menu-bar-button,[role=tab]')
                .forEach(e => {
                  if (!e.checkVisibility({visibilityProperty: true, opacityProperty: true})) return;
                  const box = e.getBoundingClientRect();
                  if (box.width < 43.5 || box.height < 43.5)
                    found.push('too small for a finger: ' + name(e) + ' ' + Math.round(box.width) + 'x' +
                        Math.round(box.height));
                  if (e.scrollWidth > e.clientWidth + 2) found.push('the label does not fit: ' + name(e));
                });
              document.querySelectorAll('vaadin-grid-sorter').forEach(e => {
                const label = e.shadowRoot.querySelector('[part="content"]');
                if (e.checkVisibility() && label.scrollWidth > label.clientWidth + 1)
                  found.push('the name of a column does not fit: ' + name(e));
              });
              return found;
            }
            """;

    private Screen() {
    }

    /** Each finding with the name of the screen before it. */
    static List<String> findings(Page page, String where) {
        List<String> findings = new ArrayList<>();
        for (Object finding : (List<?>) page.evaluate(FINDINGS)) {
            findings.add(where + ": " + finding);
        }
        return findings;
    }
}
