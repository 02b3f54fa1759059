package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;
import org.trivetpos.ui.OrderPanel;

/** Number, time and pieces of the order; why it cannot be worked on, if so; its note; the header's panels. */
final class BillHead extends Div {

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final Span number = Touch.named(Touch.text("", "bill-number"), "order-number");
    private final Span about = Touch.text("", "bill-about");
    private final Span note = Touch.text("", "bill-note");
    private final Span why = Touch.text("", "bill-why-text");
    private final NativeButton takeOver;
    private final Div banner;
    private final PanelSlot panels;

    BillHead(Words words, Desk desk, Rooms rooms) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
        addClassName("bill-head");
        takeOver = Touch.button(words.of("take-over"), "small", "take-over", this::takeOver);
        NativeButton leave = Touch.button(words.of("next-guest"), "small", "leave-order", desk::clear);
        banner = Touch.named(Touch.box("banner", why, Touch.box("banner-buttons", takeOver, leave)), "order-banner");
        banner.getElement().setAttribute("role", "status");
        panels = new PanelSlot(words, desk, rooms, OrderPanel.Slot.HEADER);
        add(Touch.box("bill-title", number, about), note, panels, banner);
    }

    private void takeOver() {
        Order order = desk.order();
        if (order != null) {
            desk.recall(order.id());
        }
    }

    void refresh() {
        Order order = desk.order();
        number.setText(order == null ? words.of("bill.new") : words.of("bill.number", String.valueOf(order.number())));
        about.setText(order == null ? "" : words.of("bill.about", rooms.onTheWall(order.openedAt()),
                Sums.pieces(order)));
        note.setText(order == null || order.note().isBlank() ? "" : words.of("bill.note", order.note()));
        Touch.shown(note, order != null && !order.note().isBlank());
        Desk.Standing standing = desk.standing();
        boolean readOnly = standing != Desk.Standing.NONE && standing != Desk.Standing.MINE;
        why.setText(readOnly ? words.of("standing." + standing, modeName(order)) : "");
        Touch.shown(takeOver, standing == Desk.Standing.PARKED || standing == Desk.Standing.ELSEWHERE);
        Touch.shown(banner, readOnly);
        panels.refresh();
    }

    private String modeName(@Nullable Order order) {
        return order == null ? "" : words.of(rooms.plugged().nameOf(order.mode()));
    }
}
