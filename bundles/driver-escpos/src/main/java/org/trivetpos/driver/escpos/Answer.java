package org.trivetpos.driver.escpos;

/** Something that a printer said. */
sealed interface Answer {

    /** To {@code DLE EOT n}; which {@code n} follows from the order of asking. */
    record RealTime(int bits) implements Answer { }

    /** To {@code GS ( H}: everything before this id is on paper. */
    record ProcessDone(String id) implements Answer { }

    /** To {@code GS r}: everything before the question is on paper. */
    record InOrder(int bits) implements Answer { }

    /** Sent without being asked, by printers where automatic status is switched on. */
    record Automatic(int first, int second, int third) implements Answer { }
}
