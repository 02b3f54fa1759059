package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.PastSale;
import org.trivetpos.settlement.PastSales;
import org.trivetpos.settlement.SaleQuery;

/** One field to search with, the days, and what was sold on them, newest first, a page at a time. */
final class PastList extends Div {

    private static final int A_PAGE = 30;
    private static final int TYPING_MILLIS = 250;

    private final Archive archive;
    private final Words words;
    private final Consumer<CheckId> open;
    private final Input search = Touch.named(new Input(), "past-search");
    private final DayChoice days;
    private final Div rows = Touch.named(Touch.box("past-rows"), "past-rows");
    private final NativeButton more;
    private final Map<CheckId, NativeButton> shown = new HashMap<>();
    /** A row that stays is not drawn anew, so that a tap on it is not lost. */
    private final Map<PastSale, NativeButton> known = new HashMap<>();
    private @Nullable LocalDate lastDay;
    private SaleQuery.@Nullable Place last;
    private @Nullable CheckId chosen;

    PastList(Archive archive, Words words, Consumer<CheckId> open) {
        this.archive = archive;
        this.words = words;
        this.open = open;
        addClassName("past-list");
        search.addClassName("field");
        search.setType("search");
        search.setPlaceholder(words.of("past.search.hint"));
        search.getElement().setAttribute("autocomplete", "off");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_MILLIS);
        search.addValueChangeListener(change -> refresh());
        Touch.labelled(search, words.of("past.search"));
        days = new DayChoice(words, () -> archive.days().current(), this::refresh);
        more = Touch.button(words.of("past.more"), "small", "past-more", this::next);
        Touch.shown(more, false);
        add(Touch.box("past-head", search, days), Touch.box("past-scroll", rows, more));
    }

    Input search() {
        return search;
    }

    /** Looks anew. */
    void refresh() {
        known.values().removeIf(row -> !shown.containsValue(row));
        rows.removeAll();
        shown.clear();
        last = null;
        lastDay = null;
        next();
    }

    /** Marks the one that is looked at. */
    void choose(@Nullable CheckId check) {
        chosen = check;
        shown.forEach((one, row) -> row.setClassName("selected", one.equals(check)));
    }

    private void next() {
        PastDays wanted = days.days();
        words.workplace().run(context -> show(archive.sales().find(context, new SaleQuery(wanted.from(), wanted.to(),
                search.getValue(), last, A_PAGE))));
    }

    private void show(PastSales.Page page) {
        page.sales().forEach(this::add);
        if (shown.isEmpty()) {
            rows.removeAll();
            rows.add(Touch.box("bill-empty", Touch.text(words.of("past.nothing")),
                    Touch.text(words.of("past.nothing.hint"), "hint")));
        } else {
            last = page.sales().isEmpty() ? last : page.sales().getLast().place();
        }
        Touch.shown(more, page.more());
    }

    private void add(PastSale sale) {
        if (!sale.businessDay().equals(lastDay)) {
            lastDay = sale.businessDay();
            rows.add(Touch.text(words.of("past.day", sale.businessDay()), "past-day"));
        }
        NativeButton row = known.computeIfAbsent(sale, this::row);
        row.setClassName("selected", sale.check().equals(chosen));
        shown.put(sale.check(), row);
        rows.add(row);
    }

    private NativeButton row(PastSale sale) {
        NativeButton row = Touch.button("", "past-row", "past-sale", () -> open.accept(sale.check()));
        Span about = Touch.text(words.of("past.row", clock(sale), String.valueOf(sale.receiptNumber()),
                sale.staffName()), "past-about");
        Span middle = new Span(Touch.text(words.of("bill.number", String.valueOf(sale.orderNumber())), "past-number"),
                about, Touch.text(words.of(sale.dishes()), "past-dishes"));
        middle.addClassName("past-middle");
        Span amount = new Span(Touch.text(words.plain(sale.due()), "past-amount"));
        if (sale.refunded().isPositive() || sale.reopened()) {
            amount.add(Touch.text(state(sale), "past-back"));
        }
        amount.addClassName("past-right");
        row.add(middle, amount);
        return row;
    }

    private String state(PastSale sale) {
        if (sale.reopened()) {
            return words.of("past.reopened");
        }
        return sale.isRefunded() ? words.of("past.refunded")
                : words.of("past.refunded.part", words.plain(sale.refunded()));
    }

    private String clock(PastSale sale) {
        return sale.at().atZone(archive.shops().current().zone()).toLocalTime().toString().substring(0, 5);
    }
}
