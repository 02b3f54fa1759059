package org.trivetpos.testkit.printer;

/** One ESC/POS command as it was received. */
sealed interface Command {

    record Characters(String text) implements Command { }

    record LineFeed(int lines) implements Command { }

    /** A raster picture; the size in dots, eight of them to a byte, row by row. */
    record Raster(int width, int height, byte[] dots) implements Command { }

    /** How many times as wide and as high the next characters are. */
    record Size(int width, int height) implements Command { }

    record Bold(boolean is) implements Command { }

    record BarCode(int system, String data) implements Command { }

    record StoreQr(String data) implements Command { }

    record PrintQr() implements Command { }

    record Cut() implements Command { }

    record Pulse() implements Command { }

    /** Asks for its own four bytes back once everything before it is printed. */
    record ProcessId(byte[] id) implements Command { }

    /** {@code GS r n}: asks for a status byte once everything before it is printed. */
    record InOrderStatus(int what) implements Command { }

    record AutomaticStatus(int what) implements Command { }

    /** Changes how the rest looks, or is answered elsewhere. */
    record Silent() implements Command { }
}
