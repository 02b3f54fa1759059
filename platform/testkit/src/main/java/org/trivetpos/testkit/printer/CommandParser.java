package org.trivetpos.testkit.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Splits a byte stream into commands. Knows the commands that receipts use; anything else is an error of the sender and
 * is said so, because a real printer would print rubbish.
 */
final class CommandParser {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final IntSupplier bytes;
    private boolean chinese = true;

    /** @param bytes the next byte, waiting for it; -1 when the connection ended */
    CommandParser(IntSupplier bytes) {
        this.bytes = bytes;
    }

    /** The next command; null when the connection ended, also in the middle of a command. */
    @Nullable Command next() {
        try {
            int first = bytes.getAsInt();
            return first < 0 ? null : command(first);
        } catch (EndedException cutOff) {
            return null;
        }
    }

    private Command command(int first) {
        return switch (first) {
            case 0x0A -> new Command.LineFeed(1);
            case 0x0D, 0x00 -> new Command.Silent();
            case 0x10 -> {
                skip(2);
                yield new Command.Silent();
            }
            case 0x1B -> escape(read());
            case 0x1C -> chineseMode(read());
            case 0x1D -> group(read());
            default -> character(first);
        };
    }

    private Command character(int first) {
        if (first < 0x20) {
            throw new IllegalStateException("a control character inside text: %02x".formatted(first));
        }
        if (first < 0x80) {
            return new Command.Characters(Character.toString(first));
        }
        if (!chinese) {
            return new Command.Characters("\uFFFD");
        }
        byte[] pair = {(byte) first, (byte) read()};
        return new Command.Characters(new String(pair, GB18030));
    }

    private Command escape(int code) {
        return switch (code) {
            case '@' -> {
                chinese = true;
                yield new Command.Silent();
            }
            case '2' -> new Command.Silent();
            case 'd' -> new Command.LineFeed(read());
            case 'p' -> {
                skip(3);
                yield new Command.Pulse();
            }
            case 'E' -> new Command.Bold((read() & 1) == 1);
            case 'M', '-', 'a', '3', 'J', 't', 'R', '!', 'G', '{', 'V' -> {
                skip(1);
                yield new Command.Silent();
            }
            default -> throw unknown("ESC", code);
        };
    }

    private Command chineseMode(int code) {
        switch (code) {
            case '&' -> chinese = true;
            case '.' -> chinese = false;
            case '!', '-' -> skip(1);
            case 'S' -> skip(2);
            default -> throw unknown("FS", code);
        }
        return new Command.Silent();
    }

    private Command group(int code) {
        return switch (code) {
            case '!' -> {
                int size = read();
                yield new Command.Size((size >> 4 & 7) + 1, (size & 7) + 1);
            }
            case 'B', 'h', 'w', 'H', 'f', 'I' -> {
                skip(1);
                yield new Command.Silent();
            }
            case 'L', 'W' -> {
                skip(2);
                yield new Command.Silent();
            }
            case 'V' -> {
                int mode = read();
                skip(mode == 65 || mode == 66 ? 1 : 0);
                yield new Command.Cut();
            }
            case 'k' -> barCode(read());
            case 'v' -> raster();
            case '(' -> function(read());
            case 'r' -> new Command.InOrderStatus(read());
            case 'a' -> new Command.AutomaticStatus(read());
            default -> throw unknown("GS", code);
        };
    }

    private Command barCode(int system) {
        if (system >= 65) {
            return new Command.BarCode(system, new String(read(read()), StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int one = read(); one != 0; one = read()) {
            data.write(one);
        }
        return new Command.BarCode(system, data.toString(StandardCharsets.US_ASCII));
    }

    private Command raster() {
        skip(2);
        int bytesAcross = read() | read() << 8;
        int height = read() | read() << 8;
        return new Command.Raster(bytesAcross * 8, height, read(bytesAcross * height));
    }

    private Command function(int family) {
        int length = read() | read() << 8;
        byte[] data = read(length);
        if (family == 'H' && data.length == 6 && data[0] == 0x30 && data[1] == 0x30) {
            return new Command.ProcessId(new byte[] {data[2], data[3], data[4], data[5]});
        }
        if (family == 'k' && data.length >= 3 && data[0] == 0x31 && data[1] == 0x50) {
            return new Command.StoreQr(new String(data, 3, data.length - 3, StandardCharsets.UTF_8));
        }
        return family == 'k' && data[1] == 0x51 ? new Command.PrintQr() : new Command.Silent();
    }

    private byte[] read(int count) {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++) {
            data[i] = (byte) read();
        }
        return data;
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            read();
        }
    }

    private int read() {
        int one = bytes.getAsInt();
        if (one < 0) {
            throw new EndedException();
        }
        return one;
    }

    private static IllegalStateException unknown(String group, int code) {
        return new IllegalStateException("the emulator does not know %s %02x".formatted(group, code));
    }

    /** The connection ended inside a command. */
    private static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
