package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Base64;
import java.util.function.Function;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;

/** The picture of a dish: shown, or replaced by an upload or a square part of it; the menu checks and re-encodes it. */
final class PicturePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient MenuItem dish;
    private final Notice notice;
    private final Div shown = Fittings.column();

    PicturePart(Office office, MenuScreen.MenuRooms rooms, MenuItem dish, Notice notice) {
        this.office = office;
        this.rooms = rooms;
        this.dish = dish;
        this.notice = notice;
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) ->
                office.workplace().access(() -> look(bytes))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setUploadButton(Fittings.plain(office.t("dish.choose-picture"), VaadinIcon.PICTURE, () -> { }));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> notice.trouble(office.t("dish.bad-picture")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("quiet-upload");
        Fittings.named(upload, "picture-upload");
        getContent().add(shown, upload);
        getContent().addClassName("column");
        if (dish.picture() != null) {
            show(dish.picture());
        }
    }

    /** Decoding a large picture takes a second; the tab does not wait for it. */
    private void look(byte[] uploaded) {
        notice.clear();
        office.workplace().<Runnable>background(() -> {
            try {
                Menu.Picture picture = rooms.administration().looked(uploaded);
                return () -> choose(uploaded, picture);
            } catch (RefusedException refused) {
                return () -> notice.trouble(office.words(refused.refusal()));
            }
        }, Runnable::run);
    }

    private void choose(byte[] uploaded, Menu.Picture picture) {
        PictureCrop crop = new PictureCrop(office, picture);
        shown.removeAll();
        shown.add(crop, Fittings.row(
                Fittings.named(Fittings.primary(office.t("picture.take"), VaadinIcon.CROP, () -> set(context ->
                        rooms.administration().picture(context, dish.id(), uploaded, crop.square()))), "take-part"),
                Fittings.named(Fittings.plain(office.t("picture.whole"), VaadinIcon.PICTURE, () -> set(context ->
                        rooms.administration().picture(context, dish.id(), uploaded))), "take-whole")));
    }

    private void set(Function<CommandContext, String> command) {
        String[] key = new String[1];
        office.attempt(notice, context -> key[0] = command.apply(context), () -> {
            show(key[0]);
            notice.good(office.t("saved"));
        });
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
