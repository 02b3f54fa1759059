package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A paper on the virtual printer's screen, or the figures at the side of an office's screen, read name by name. */
record Paper(List<String> lines) {

    /** Between two wide characters the drawing has one blank where the paper has many. */
    private static final Pattern BETWEEN = Pattern.compile("\\s{2,}|\\t|\\s(?=￥)");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{4}( [0-9a-f]{4}){3}");
    /** What is read of each card, the newest first; a line of the paper is a text of the drawing. */
    private static final String CARDS = """
            cards => cards.map(card => [...card.querySelectorAll('svg text')].map(line => line.textContent))
            """;
    private static final String FIGURES = """
            spans => {
              const lines = [];
              for (const span of spans) {
                if (span.classList.contains('value')) lines[lines.length - 1] += '\\t' + span.textContent;
                else lines.push(span.textContent);
              }
              return lines;
            }
            """;

    /** Every paper that came out of that printer, the newest first. */
    static List<Paper> all(Terminal till, String printer) {
        till.open("virtual-printer");
        Page page = till.page();
        Locator chip = page.locator(".vp-choice").getByText(printer);
        chip.click();
        assertThat(chip).hasAttribute("aria-pressed", "true");
        Locator more = page.locator(".vp-more");
        while (more.isVisible()) {
            int before = page.locator(".vp-card").count();
            more.click();
            page.waitForFunction("before => document.querySelectorAll('.vp-card').length > before", before);
        }
        return ((List<?>) page.locator(".vp-card").evaluateAll(CARDS)).stream().map(Paper::of).toList();
    }

    /** The figures at the side of the office's screen. */
    static Paper side(Terminal office) {
        return of(office.at("side").locator(".figures > span").evaluateAll(FIGURES));
    }

    private static Paper of(Object lines) {
        return new Paper(((List<?>) lines).stream().map(line -> String.valueOf(line).replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty()).toList());
    }

    /** The head of the journal that is printed here: its number and hash. */
    String anchor() {
        return figures().get("流水账号") + " " + lines.stream().filter(line -> HASH.matcher(line).matches())
                .collect(Collectors.joining()).replace(" ", "");
    }

    boolean says(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** Names at the left with what stands at the right of them: digits alone, with a plain minus. */
    Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = BETWEEN.split(line.replaceAll("(?<=\\d),(?=\\d)", ""), 2);
            Expected.put(figures, parts[0].strip(), parts.length < 2 ? ""
                    : parts[1].strip().replaceAll("^[￥¥]", "").replace('−', '-'));
        }
        return figures;
    }
}
