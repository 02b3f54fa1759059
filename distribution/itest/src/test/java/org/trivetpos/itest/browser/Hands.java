package org.trivetpos.itest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.trivetpos.itest.browser.Terminal.Person;

/** A practised cashier's hands at the order screen: codes and keys are typed blind, what needs it is tapped. */
final class Hands {

    private static final List<String> OFFERED_PERCENTS = List.of("5", "10", "12", "20", "30", "50");

    private final Terminal till;

    Hands(Terminal till) {
        this.till = till;
    }

    Terminal till() {
        return till;
    }

    /** Into the search field, from wherever the focus is, as fast as a scanner. */
    void enter(String typed) {
        till.type(typed);
        till.key("Enter");
    }

    void tap(String... testIds) {
        for (String testId : testIds) {
            till.tap(testId);
        }
    }

    /** The amount due is exactly this, and nothing stands over the desk. */
    void seesDue(long fen) {
        assertThat(till.at("due")).hasText(exactly(fen));
        till.page().locator(".desk:not([inert])").waitFor();
    }

    private static Pattern exactly(long fen) {
        return Pattern.compile("^[^\\d.,]*" + Bill.yuan(fen).replace(".", "\\.") + "$");
    }

    /** Another price for the line that is selected. */
    void priceOfLine() {
        till.key("F7");
        till.at("hand-confirm").waitFor();
    }

    void priceOfOrder() {
        tap("more", "order-discount");
        till.at("hand-confirm").waitFor();
    }

    void takeOff(String way, String figure, String reason) {
        tap("hand-" + way);
        if (way.equals("PERCENT") && OFFERED_PERCENTS.contains(figure)) {
            tap("hand-percent-" + figure);
        } else {
            typed("hand-figure", figure);
        }
        if (!reason.isEmpty()) {
            tap("hand-reason-" + reason);
        }
        tap("hand-confirm");
    }

    /** Types a figure and waits until the dialog shows it. */
    void typed(String figure, String digits) {
        till.at(figure).waitFor();
        till.type(digits);
        assertThat(till.at(figure)).hasText(digits);
    }

    void typesName(String name) {
        till.at("choice-name").fill(name);
        till.at("choice-name").blur();
    }

    void note(String note) {
        till.key("F2");
        till.at("choice-note").fill(note);
        till.at("choice-note").blur();
        tap("choice-confirm");
        assertThat(till.lines().last()).containsText(note);
    }

    /** The manager comes and gives a PIN on the spot. */
    void approve() {
        tap("approver-" + Person.MANAGER.staffName());
        pin(Person.MANAGER);
        nobodyIsAsked();
    }

    /** On the keyboard, where the others tap. */
    private void pin(Person person) {
        till.at("pin-enter").waitFor();
        till.type(person.pin());
        till.key("Enter");
    }

    /** The manager does not give the word. */
    void decline() {
        tap("approval-cancel");
        nobodyIsAsked();
    }

    /** Keys go to the desk again. */
    private void nobodyIsAsked() {
        assertThat(till.page().locator("vaadin-dialog")).hasCount(0);
    }

    /** Puts the order aside and gives its number. */
    String park() {
        String number = till.at("order-number").innerText().substring(1);
        till.key("F4");
        assertThat(till.lines()).hasCount(0);
        return number;
    }

    void recall(String number) {
        till.key("F6");
        tap("waiting-" + number);
    }

    /** Each part is a tender and what is typed for it; nothing is typed for what is left. */
    void pay(String... parts) {
        till.key("F9");
        till.at("pay-confirm").waitFor();
        for (String part : parts) {
            String[] tender = part.split(" ");
            if (!"true".equals(till.at("tender-" + tender[0]).getAttribute("aria-pressed"))) {
                tap("tender-" + tender[0]);
            }
            assertThat(till.at("tender-" + tender[0])).hasAttribute("aria-pressed", "true");
            if (tender.length > 1 && tender[1].startsWith("quick-")) {
                tap(tender[1]);
            } else if (tender.length > 1) {
                till.type(tender[1]);
            }
        }
        tap("pay-confirm");
    }

    /** Unmistakably paid, with that change; gives the number of the receipt. */
    int paid(long change) {
        till.at("paid").waitFor();
        assertThat(till.at("paid-change")).hasText(exactly(change));
        return Integer.parseInt(till.at("receipt-number").innerText().replaceAll("\\D", ""));
    }

    /** Goes to a past sale by what it is looked for. */
    void find(String sought, int receipt) {
        till.open("past");
        till.at("past-search").fill(sought);
        Locator row = till.at("past-sale").filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("小票 " + receipt + " ·")));
        row.click();
        assertThat(till.at("sale")).containsText("-%04d".formatted(receipt));
    }

    void backToTheTill() {
        till.open("order");
        till.at("search").waitFor();
    }

    /** What a message over the screen says. */
    Locator message(String words) {
        return till.page().getByText(words, new Page.GetByTextOptions().setExact(false)).first();
    }

    /** Somebody else sits down without the order leaving the screen. */
    void switchTo(Person person) {
        tap("account", "switch-person", "person-" + person.staffName());
        pin(person);
        assertThat(till.at("account")).containsText(person.staffName());
        till.at("search").waitFor();
    }
}
