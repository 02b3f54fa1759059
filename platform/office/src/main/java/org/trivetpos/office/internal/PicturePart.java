package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Base64;
import org.trivetpos.menu.MenuItem;

/** The picture of a dish: shown, or replaced by an upload, which the menu checks and re-encodes. */
final class PicturePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final Div shown = new Div();

    PicturePart(Office office, MenuScreen.MenuRooms rooms, MenuItem dish, Notice notice) {
        this.office = office;
        this.rooms = rooms;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> office.workplace().access(() -> {
            String[] key = new String[1];
            office.attempt(notice, context -> key[0] = rooms.administration().picture(context, dish.id(), bytes),
                    () -> {
                        show(key[0]);
                        notice.good(office.t("saved"));
                    });
        })));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setUploadButton(Fittings.plain(office.t("dish.choose-picture"), VaadinIcon.PICTURE, () -> { }));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> notice.trouble(office.t("dish.bad-picture")));
        getContent().add(shown, upload);
        getContent().addClassName("column");
        if (dish.picture() != null) {
            show(dish.picture());
        }
    }

    private void show(String key) {
        shown.removeAll();
        rooms.menu().picture(key).ifPresent(picture -> {
            String data = "data:" + picture.mimeType() + ";base64,"
                    + Base64.getEncoder().encodeToString(picture.bytes());
            Image image = new Image(data, office.t("dish.picture"));
            image.addClassName("dish-picture");
            shown.add(image);
        });
    }
}
