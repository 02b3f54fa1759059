package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuSheets;
import org.trivetpos.menu.SheetCheck;

/** Takes the menu from a spreadsheet: looked at first, row by row; taken over as a whole, or not at all. */
final class ImportPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ImportPart.class);

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient MenuWork work;
    private final Div result = Fittings.column();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final Button take;
    private transient AtomicBoolean going = new AtomicBoolean();
    private transient MenuChange change = MenuChange.of(List.of());

    ImportPart(Office office, MenuScreen.MenuRooms rooms, MenuWork work) {
        this.office = office;
        this.rooms = rooms;
        this.work = work;
        cancel = Fittings.named(Fittings.plain(office.t("cancel"), VaadinIcon.CLOSE, () -> going.set(false)),
                "cancel-import");
        take = Fittings.named(Fittings.primary(office.t("import.take"), VaadinIcon.CHECK, this::take), "take-import");
        getContent().fields(new Span(office.t("import.hint", MenuSheets.MOST_ROWS,
                MenuSheets.MOST_BYTES / 1024 / 1024)), upload(), Fittings.row(progress, cancel), result);
        getContent().buttons(take);
        progress.addClassName("import-progress");
        Fittings.named(progress, "import-progress");
        working(false);
        take.setVisible(false);
        addDetachListener(gone -> going.set(false));
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((about, file) ->
                office.workplace().access(() -> look(file))));
        upload.setMaxFileSize(MenuSheets.MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", ".xlsx", "text/csv", MenuSheets.Format.XLSX.mediaType());
        upload.setUploadButton(Fittings.plain(office.t("import.choose"), VaadinIcon.UPLOAD, () -> { }));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(rejected -> getContent().notice().trouble(office.t("import.bad-file",
                MenuSheets.MOST_BYTES / 1024 / 1024)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addClassName("quiet-upload");
        return Fittings.named(upload, "import-upload");
    }

    private void working(boolean now) {
        progress.setVisible(now);
        cancel.setVisible(now);
    }

    private interface Work {
        Runnable outcome() throws IOException;
    }

    /** Off this thread; what a refusal or a stop means is said here. */
    private void background(Work work) {
        getContent().notice().clear();
        take.setVisible(false);
        office.workplace().<Runnable>background(() -> {
            try {
                return work.outcome();
            } catch (RefusedException refused) {
                return () -> getContent().notice().trouble(office.words(refused.refusal()));
            } catch (CancellationException stopped) {
                return () -> getContent().notice().hint(office.t("import.stopped"));
            }
        }, outcome -> {
            working(false);
            outcome.run();
        });
    }

    private void look(File upload) {
        going.set(false);
        AtomicBoolean mine = new AtomicBoolean(true);
        going = mine;
        result.removeAll();
        working(true);
        progress.setIndeterminate(true);
        Path file = upload.toPath();
        background(() -> {
            try {
                SheetCheck check = rooms.sheets().check(file, (rows, of) -> {
                    office.workplace().access(() -> at(mine, rows, of));
                    return mine.get();
                });
                return () -> show(check);
            } finally {
                delete(file);
            }
        });
    }

    private void at(AtomicBoolean which, int rows, int of) {
        if (which.get() && which == going) {
            progress.setIndeterminate(false);
            progress.setMax(Math.max(1, of));
            progress.setValue(Math.min(rows, of));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("{} is of no use any more and could not be deleted", file);
        }
    }

    private void show(SheetCheck check) {
        change = check.change();
        result.removeAll();
        if (!check.troubles().isEmpty()) {
            getContent().notice().trouble(office.t("import.troubles", check.troubles().size(), check.rows()));
            result.add(new SheetTroubles(office, check.troubles()));
            return;
        }
        result.add(Fittings.named(new Figures()
                .line(office.t("import.rows"), Integer.toString(check.rows()))
                .line(office.t("import.added"), Integer.toString(change.added()), "large")
                .line(office.t("import.changed"), Integer.toString(change.changed()), "large")
                .line(office.t("import.unchanged"), Integer.toString(check.unchanged())), "import-figures"));
        if (!change.newCategories().isEmpty()) {
            result.add(new Span(office.t("import.new-categories", change.newCategories().stream()
                    .map(category -> office.t(category.name())).collect(Collectors.joining("、")))));
        }
        if (change.isEmpty()) {
            getContent().notice().good(office.t("import.nothing"));
            return;
        }
        result.add(new SheetChanges(office, rooms.menu().levels(), change.items()));
        take.setText(office.t("import.take-so-many", change.items().size()));
        take.setVisible(true);
    }

    /** One transaction, off this thread: ten thousand dishes take some seconds. */
    private void take() {
        MenuChange wanted = change;
        CommandContext context = office.workplace().newRequest();
        working(true);
        cancel.setVisible(false);
        progress.setIndeterminate(true);
        background(() -> {
            rooms.administration().change(context, wanted);
            return () -> {
                result.removeAll();
                change = MenuChange.of(List.of());
                work.made(wanted, office.t("import.done", wanted.added(), wanted.changed()));
                getContent().notice().good(office.t("import.done", wanted.added(), wanted.changed()));
            };
        });
    }
}
