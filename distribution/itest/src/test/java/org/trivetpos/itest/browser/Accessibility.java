package org.trivetpos.itest.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What keeps somebody out of what a window shows: the rules of WCAG AA as axe-core tests them (contrast, labels,
 * roles), and the way through it by the Tab key.
 */
final class Accessibility {

    private static final String AXE = script("/axe.min.js");
    private static final String RULES = """
            async () => {
              // what is still being faded in has no colours of its own
              await Promise.all(document.getAnimations().filter(one => one.effect.getTiming().iterations !== Infinity)
                .map(one => one.finished.catch(() => null)));
              const said = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
                resultTypes: ['violations']});
              return said.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ')
                + ': ' + node.failureSummary.replace(/\\s+/g, ' ') + ' ' + node.html.slice(0, 160)));
            }
            """;
    private static final int MOST_STEPS = 160;

    /** What has the focus, through shadow roots: where it is, and whether one sees that it has it. */
    private static final String FOCUSED = """
            () => {
              const tab = window.tabbed ??= {zones: [], passed: new WeakSet()};
              const up = e => e.assignedSlot || e.parentElement || e.getRootNode().host;
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return null;
              const marked = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none';
              let seen = false, around = [];
              for (let e = at; e; e = up(e)) around.push(e);
              for (const e of around.slice(0, 5))
                seen = seen || e.hasAttribute('focus-ring') || marked(getComputedStyle(e))
                  || marked(getComputedStyle(e, '::before')) || marked(getComputedStyle(e, '::after'));
              const scroller = around.find(e => e.scrollTop > 0 || /auto|scroll/.test(getComputedStyle(e).overflowY))
                || document.documentElement;
              const zone = at.closest('[role=dialog],header,nav,main,aside,form,[role=group],section') || document.body;
              const number = e => tab.zones.includes(e) ? tab.zones.indexOf(e) : tab.zones.push(e) - 1;
              const named = around.find(e => e.dataset && e.dataset.testid) || at;
              const box = at.getBoundingClientRect();
              const again = tab.passed.has(at);
              tab.passed.add(at);
              return {name: named.dataset.testid || (at.innerText || '').slice(0, 30) || at.tagName, again, seen,
                zone: number(zone), scroller: number(scroller), scrolled: scroller.scrollTop, top: box.top,
                bottom: box.bottom, left: box.left, width: box.width, height: box.height,
                free: !!at.closest('vaadin-grid') || getComputedStyle(zone).position === 'fixed'};
            }
            """;

    private Accessibility() {
    }

    private static String script(String name) {
        try (InputStream file = Objects.requireNonNull(Accessibility.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rules that are broken, each with the part that breaks it. */
    static List<String> brokenRules(Page page, String where) {
        if (!(boolean) page.evaluate("() => typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        List<String> findings = new ArrayList<>();
        for (Object finding : (List<?>) page.evaluate(RULES)) {
            findings.add(where + ": " + finding);
        }
        return findings;
    }

    /** Goes through with the Tab key: nothing hidden is met, one sees where one is, and it goes downwards. */
    static List<String> tabOrder(Page page, String where) {
        List<String> findings = new ArrayList<>();
        page.evaluate("() => { delete window.tabbed; document.activeElement.blur(); }");
        Map<?, ?> before = null;
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            Map<?, ?> now = (Map<?, ?>) page.evaluate(FOCUSED);
            if (now == null || Boolean.TRUE.equals(now.get("again"))) {
                break;
            }
            String name = where + ", Tab to " + now.get("name") + ": ";
            if (number(now, "width") < 1 || number(now, "height") < 1) {
                findings.add(name + "it cannot be seen");
            }
            if (Boolean.FALSE.equals(now.get("seen"))) {
                findings.add(name + "one does not see that it has the focus");
            }
            if (before != null && goesBack(before, now)) {
                findings.add(name + "it stands above " + before.get("name") + ", which comes before it");
            }
            before = now;
        }
        return findings;
    }

    /** In the same part of the window, above what had the focus before and not to its right. */
    private static boolean goesBack(Map<?, ?> before, Map<?, ?> now) {
        if (!before.get("zone").equals(now.get("zone")) || Boolean.TRUE.equals(now.get("free"))) {
            return false;
        }
        // what stays while the rest is scrolled is compared as both were seen
        double scrolled = before.get("scroller").equals(now.get("scroller"))
                ? number(now, "scrolled") - number(before, "scrolled") : 0;
        return number(now, "bottom") + scrolled <= number(before, "top")
                && number(now, "left") <= number(before, "left");
    }

    private static double number(Map<?, ?> of, String name) {
        return ((Number) of.get(name)).doubleValue();
    }
}
