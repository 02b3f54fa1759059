package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.trivetpos.menu.MenuChange;

/** Makes changes of many dishes, and offers to take the last one back for as long as the screen is open. */
final class MenuWork extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final Span words = new Span();
    private final Notice notice = new Notice();
    private transient MenuChange back = MenuChange.of(List.of());

    MenuWork(Office office, MenuScreen.MenuRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        add(words, Fittings.named(Fittings.plain(office.t("undo"), VaadinIcon.ARROW_BACKWARD, this::undo), "undo"),
                Fittings.icon(office.t("close"), VaadinIcon.CLOSE, this::close), notice);
        addClassName("undo-bar");
        Fittings.named(this, "undo-bar");
        getElement().setAttribute("role", "status");
        close();
    }

    /**
     * Makes the change on this thread; refusals are said in the notice.
     *
     * @param key of the sentence about it; gets how many dishes
     */
    void make(Notice where, MenuChange change, String key, Runnable done) {
        if (change.isEmpty()) {
            where.hint(office.t("menu.nothing-to-change"));
            return;
        }
        office.attempt(where, context -> rooms.administration().change(context, change), () -> {
            made(change, office.t(key, change.items().size()));
            done.run();
        });
    }

    /** Offers to take back what was just made. */
    void made(MenuChange change, String sentence) {
        back = change.undone(rooms.menu());
        words.setText(sentence);
        notice.clear();
        setVisible(true);
    }

    private void undo() {
        office.attempt(notice, context -> rooms.administration().change(context, back), () -> {
            close();
            office.workplace().tell(office.t("undone"));
        });
    }

    private void close() {
        back = MenuChange.of(List.of());
        setVisible(false);
    }
}
