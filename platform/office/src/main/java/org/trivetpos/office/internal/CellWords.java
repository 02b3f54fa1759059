package org.trivetpos.office.internal;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable.Kind;

/** The cells of a report as this person reads them, and in which order they stand when a column is sorted. */
record CellWords(Office office) {

    String of(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> office.t(text.text());
            case Cell.Day day -> office.day(day.day());
            case Cell.Count count -> NumberFormat.getIntegerInstance(office.locale()).format(count.count());
            case Cell.Amount amount -> amount.quantity().toString();
            case Cell.Sum sum -> office.money(sum.money());
            case Cell.Percent percent -> percent.plain(office.locale());
            case Cell.Nothing nothing -> "";
        };
    }

    /** Nothing comes first; texts as this language sorts them; what cannot be compared stays where it is. */
    Comparator<Cell> order() {
        Collator texts = Collator.getInstance(office.locale());
        return Comparator.<Cell>comparingInt(cell -> cell instanceof Cell.Nothing ? 0 : 1).thenComparing((one, other) ->
                switch (one) {
                    case Cell.Text text when other instanceof Cell.Text than ->
                            texts.compare(of(text), of(than));
                    case Cell.Day day when other instanceof Cell.Day than -> day.day().compareTo(than.day());
                    case Cell.Count count when other instanceof Cell.Count than ->
                            Long.compare(count.count(), than.count());
                    case Cell.Amount much when other instanceof Cell.Amount than ->
                            much.quantity().compareTo(than.quantity());
                    case Cell.Percent share when other instanceof Cell.Percent than ->
                            Long.compare(share.hundredths(), than.hundredths());
                    case Cell.Sum sum when other instanceof Cell.Sum than
                            && sum.money().isSameCurrency(than.money()) -> sum.money().compareTo(than.money());
                    default -> 0;
                });
    }

    static boolean isFigure(Kind kind) {
        return kind != Kind.TEXT && kind != Kind.DAY;
    }
}
