package org.trivetpos.menu.internal;

/**
 * A text in a sheet that no spreadsheet takes for a formula: one that would begin like a formula gets an apostrophe in
 * front. So does one that only looks as if it had got one, so that the way back is never in doubt.
 */
final class HarmlessText {

    /** Full-width signs count too, and blanks that some programs skip. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private HarmlessText() { }

    static String written(String text) {
        return looksDangerous(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && looksDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean looksDangerous(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
    }
}
