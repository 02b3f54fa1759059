package org.trivetpos.printing.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;

/** A paper that is being written in the shop's language. */
final class PaperWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Shop shop;
    private final List<Block> blocks = new ArrayList<>();

    PaperWords(Texts texts, Shop shop) {
        this.texts = texts;
        this.shop = shop;
    }

    /** The title of a job in both languages, for lists that both kinds of people read. */
    static String title(Texts texts, String key, Object... args) {
        return texts.text(Locale.CHINESE, key, args) + " / " + texts.text(Locale.ENGLISH, key, args);
    }

    Document document() {
        return new Document(blocks);
    }

    String word(String key, Object... args) {
        return texts.text(shop.language(), key, args);
    }

    String name(LocalText name) {
        return name.in(shop.language());
    }

    /** Digits alone: a yen sign of its own is no two-byte character. */
    static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    /** With the currency, for the sum that everybody looks at. */
    static String sum(Money money) {
        String code = money.getCurrencyUnit().getCode();
        return (code.equals("CNY") ? "￥" : code + " ") + amount(money);
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(shop.zone()));
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(shop.zone()));
    }

    PaperWords add(Block block) {
        blocks.add(block);
        return this;
    }

    PaperWords text(String text, Style style) {
        return add(new Document.Text(text, style));
    }

    PaperWords text(String text) {
        return text(text, Style.PLAIN);
    }

    PaperWords rule() {
        return add(new Document.Rule(true));
    }

    PaperWords thickRule() {
        return add(new Document.Rule(false));
    }

    /** A label at the left, a value at the right. */
    PaperWords pair(String label, String value, Style style) {
        return add(new Document.Columns(
                List.of(new Cell(label, 1, Align.LEFT), new Cell(value, 0, Align.RIGHT)), style));
    }

    PaperWords pair(String label, String value) {
        return pair(label, value, Style.PLAIN);
    }

    PaperWords cut() {
        return add(new Document.Cut());
    }
}
