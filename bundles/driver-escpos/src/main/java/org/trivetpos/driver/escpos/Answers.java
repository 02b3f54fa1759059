package org.trivetpos.driver.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells the printer's answers apart by their fixed bits, as the maker's manual gives them: {@code 0xx1xx10} real time,
 * {@code 0xx1xx00} the first of four automatic bytes, {@code 0xx0xxxx} in order, {@code 37 22 id 00} a process id.
 * What fits nothing (XON, XOFF) is passed over.
 */
final class Answers {

    private static final int BLOCK_HEADER = 0x37;
    private static final int BLOCK_PROCESS_ID = 0x22;
    private static final int LONGEST_BLOCK = 40;

    private final Deque<Answer> ready = new ArrayDeque<>();
    private final StringBuilder block = new StringBuilder();
    private final int[] automatic = new int[4];
    private int automaticSeen;
    private boolean inBlock;

    void add(int one) {
        if (inBlock) {
            addToBlock(one);
        } else if (automaticSeen > 0) {
            addToAutomatic(one);
        } else if (one == BLOCK_HEADER) {
            inBlock = true;
            block.setLength(0);
        } else if ((one & 0x93) == 0x12) {
            ready.add(new Answer.RealTime(one));
        } else if ((one & 0x93) == 0x10) {
            addToAutomatic(one);
        } else if ((one & 0x90) == 0) {
            ready.add(new Answer.InOrder(one));
        }
    }

    private void addToAutomatic(int one) {
        automatic[automaticSeen++] = one;
        if (automaticSeen == automatic.length) {
            automaticSeen = 0;
            ready.add(new Answer.Automatic(automatic[0], automatic[1], automatic[2]));
        }
    }

    private void addToBlock(int one) {
        if (one != 0) {
            block.append(new String(new byte[] {(byte) one}, StandardCharsets.ISO_8859_1));
            inBlock = block.length() < LONGEST_BLOCK;
            return;
        }
        inBlock = false;
        if (!block.isEmpty() && block.charAt(0) == BLOCK_PROCESS_ID) {
            ready.add(new Answer.ProcessDone(block.substring(1)));
        }
    }

    Optional<Answer> next() {
        return Optional.ofNullable(ready.poll());
    }
}
