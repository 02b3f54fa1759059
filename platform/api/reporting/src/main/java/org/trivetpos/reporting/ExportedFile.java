package org.trivetpos.reporting;

import java.nio.file.Path;

/**
 * A file that an export has written, whole.
 *
 * @param name      what it is to be called
 * @param mediaType of its content, for example {@code text/csv; charset=UTF-8}
 * @param file      where it lies now; whoever asked for it deletes it
 * @param bytes     its length
 * @param sha256    of its content, lower-case hex, as in the journal
 */
public record ExportedFile(String name, String mediaType, Path file, long bytes, String sha256) { }
