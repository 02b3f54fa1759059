package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;
import java.io.ByteArrayOutputStream;
import org.trivetpos.menu.MenuSheets.Format;

/** The whole menu as a file that the browser saves. */
record MenuExport(Office office, MenuScreen.MenuRooms rooms, Notice notice) {

    void save(Format format, Div page) {
        notice.clear();
        office.workplace().background(() -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            rooms.sheets().write(format, office.locale(), file);
            return file.toByteArray();
        }, file -> Download.of(file, office.t("export.file") + "." + format.ending(), format.mediaType()).into(page));
    }
}
