package org.trivetpos.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Kind;
import org.trivetpos.reporting.Reports.Offer;
import org.trivetpos.store.Shops;

/** A table on the paper of a receipt printer: as wide as its longest words ask for, the figures below each other. */
@Component(service = ReportPaper.class)
public final class ReportPaper {

    private static final int MOST_ROWS = 500;

    private final Texts texts;
    private final Shops shops;

    @Activate
    public ReportPaper(@Reference Texts texts, @Reference Shops shops) {
        this.texts = texts;
        this.shops = shops;
    }

    /** The title of the job in both languages, for lists that both kinds of people read. */
    String title(Offer offer, BusinessPeriod period) {
        return offer.title().in(Locale.CHINESE) + " / " + offer.title().in(Locale.ENGLISH) + " "
                + period.toString().replace("_", " – ");
    }

    Document of(Offer offer, BusinessPeriod period, ReportTable table) {
        if (table.rows().size() > MOST_ROWS) {
            throw Refusal.of("reporting.too-long-for-paper", table.rows().size(), MOST_ROWS).asException();
        }
        Locale locale = shops.current().language();
        List<Document.Block> blocks = new ArrayList<>();
        blocks.add(new Document.Text(offer.title().in(locale), Style.TITLE));
        blocks.add(new Document.Text(shops.current().name().in(locale), Style.CENTRED));
        blocks.add(new Document.Text(period.toString().replace("_", " – "), Style.CENTRED));
        blocks.add(new Document.Rule(false));
        List<String> titles = table.columns().stream().map(column -> column.title().in(locale)).toList();
        List<List<String>> rows = table.rows().stream().map(row -> words(row, locale)).toList();
        List<String> totals = words(table.totals(), locale);
        int[] shares = shares(Stream.of(List.of(titles), rows, totals.isEmpty() ? List.<List<String>>of()
                : List.of(totals)).flatMap(List::stream).toList(), titles.size());
        blocks.add(line(table, titles, shares, Style.BOLD));
        blocks.add(new Document.Rule(true));
        rows.forEach(row -> blocks.add(line(table, row, shares, Style.PLAIN)));
        if (rows.isEmpty()) {
            blocks.add(new Document.Text(texts.text(locale, "reporting.paper.nothing"), Style.CENTRED));
        }
        if (!totals.isEmpty()) {
            blocks.add(new Document.Rule(true));
            blocks.add(line(table, totals, shares, Style.BOLD));
        }
        blocks.add(new Document.Cut());
        return new Document(blocks);
    }

    private static Document.Columns line(ReportTable table, List<String> words, int[] shares, Style style) {
        return new Document.Columns(IntStream.range(0, words.size()).mapToObj(at -> new Document.Cell(words.get(at),
                shares[at], atTheLeft(table.columns().get(at).kind()) ? Align.LEFT : Align.RIGHT)).toList(), style);
    }

    private static boolean atTheLeft(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.DAY;
    }

    /** As wide as the longest of each column, and one more between it and the next. */
    private static int[] shares(List<List<String>> lines, int columns) {
        return IntStream.range(0, columns)
                .map(at -> 1 + lines.stream().mapToInt(line -> Layout.width(line.get(at))).max().orElse(1)).toArray();
    }

    private static List<String> words(List<Cell> cells, Locale locale) {
        return cells.stream().map(cell -> cell.plain(locale)).toList();
    }
}
