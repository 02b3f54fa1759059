package org.trivetpos.plugin.testkit;

import java.nio.charset.StandardCharsets;

/**
 * A file that an export wrote.
 *
 * @param name      what a person would save it as
 * @param mediaType of its content
 */
public record ExportedFile(String name, String mediaType, byte[] content) {

    /** Its content as UTF-8. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
