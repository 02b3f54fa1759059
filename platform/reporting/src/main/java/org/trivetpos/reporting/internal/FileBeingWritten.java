package org.trivetpos.reporting.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.ExportedFile;
import org.trivetpos.reporting.spi.Export;

/**
 * The file that an export writes into: counted, hashed, and too small for a disk to be filled with. Whoever waits for
 * it may give it up; then whoever writes can write no more.
 */
final class FileBeingWritten {

    private static final Logger LOG = LoggerFactory.getLogger(FileBeingWritten.class);
    private static final long MOST_BYTES = 256L << 20;
    private static final int BLOCK = 1 << 16;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]{0,99}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?charset=[\\w-]+)?");

    private final Path path;
    private final MessageDigest hash = sha256();
    private long bytes;
    private volatile boolean givenUp;

    private FileBeingWritten(Path path) {
        this.path = path;
    }

    static FileBeingWritten fresh() {
        try {
            return new FileBeingWritten(Files.createTempFile("trivet-export-", ".part"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Runs on a thread of the guard. */
    ExportedFile writtenBy(Export export, BusinessPeriod period) {
        String name = checked(NAME, export.fileName(period), "a file's name");
        String mediaType = checked(MEDIA_TYPE, export.mediaType(), "a media type");
        try (OutputStream file = new Counted(new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(path), BLOCK), hash))) {
            export.write(period, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ExportedFile(name, mediaType, path, bytes, HexFormat.of().formatHex(hash.digest()));
    }

    void giveUp() {
        givenUp = true;
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            LOG.warn("{} is of no use any more and could not be deleted", path);
        }
    }

    private final class Counted extends FilterOutputStream {

        Counted(OutputStream file) {
            super(file);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            count(length);
            out.write(block, from, length);
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (givenUp || bytes > MOST_BYTES) {
                throw new IOException("an export of more than " + (MOST_BYTES >> 20)
                        + " megabytes, or one that is late, is given up");
            }
        }
    }

    private static String checked(Pattern pattern, String said, String what) {
        if (!pattern.matcher(said).matches()) {
            throw new NonsenseException("'" + said + "' is not " + what);
        }
        return said;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
