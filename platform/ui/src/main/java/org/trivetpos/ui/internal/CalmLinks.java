package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;

/**
 * One link after the other. The router in Vaadin's client is stuck for good ("Invalid blocker state transition") when a
 * second link is tapped before the first page is there; so the second tap waits, and if it happens all the same the
 * page is loaded anew where the person wanted to go.
 */
final class CalmLinks {

    private static final String WATCH = """
            if (!window.trivetLinks) {
              const links = window.trivetLinks = {leaving: null, wanted: null, timer: 0};
              const idle = window.requestIdleCallback || (work => setTimeout(work, 60));
              const address = a => new URL(a.getAttribute('href'), document.baseURI).href;
              links.arrived = () => {
                clearTimeout(links.timer);
                links.timer = setTimeout(() => idle(links.next, {timeout: 500}), 60);
              };
              links.next = () => {
                const next = links.wanted;
                links.leaving = links.wanted = null;
                const link = next && [...document.querySelectorAll('a[router-link]')].find(a => address(a) === next);
                if (link) link.click();
              };
              document.addEventListener('click', e => {
                const link = e.target.closest && e.target.closest('a[router-link]');
                if (!link) return;
                if (links.leaving) {
                  e.preventDefault();
                  e.stopImmediatePropagation();
                  links.wanted = address(link);
                  return;
                }
                links.leaving = address(link);
                clearTimeout(links.timer);
                links.timer = setTimeout(links.arrived, 3000);
              }, true);
              const stuck = e => {
                if (/blocker state transition/.test(String(e.message || e.reason)))
                  location.assign(links.wanted || links.leaving || document.baseURI);
              };
              window.addEventListener('error', stuck);
              window.addEventListener('unhandledrejection', stuck);
            }
            window.trivetLinks.arrived();
            """;

    private CalmLinks() {
    }

    /** A page is there: the next link may be followed. */
    static void arrived(UI ui) {
        ui.getPage().executeJs(WATCH);
    }
}
