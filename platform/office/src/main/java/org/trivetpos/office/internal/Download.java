package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.trivetpos.reporting.ExportedFile;

/** A file that the browser saves by itself, as if somebody had tapped a link to it. */
final class Download {

    private final Anchor link;

    private Download(DownloadHandler content) {
        link = new Anchor(content, "");
        link.addClassName("download");
        link.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
    }

    static Download of(byte[] content, String name, String mediaType) {
        return new Download(DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                new ByteArrayInputStream(content), name, mediaType, content.length)));
    }

    /** The file is deleted when it has been read. */
    static Download of(ExportedFile file) {
        return new Download(DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                Files.newInputStream(file.file(), StandardOpenOption.DELETE_ON_CLOSE), file.name(), file.mediaType(),
                file.bytes())));
    }

    /** The link of the download before goes; its file has been fetched by then. */
    void into(Div page) {
        page.getChildren().filter(child -> child.hasClassName("download")).toList().forEach(page::remove);
        page.add(link);
        link.getElement().executeJs("this.click()");
    }
}
