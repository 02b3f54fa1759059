package org.trivetpos.printing.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;

/**
 * Says how a kind of paper looks. Registered as a service. Each kind has one layout: the one that the shop's setting
 * {@code printing.receipt-layout}, {@code printing.kitchen-layout} or {@code printing.report-layout} names, else the
 * one with the lowest position. A paper is laid out once, when it is queued; a copy of it looks the same.
 *
 * <p>{@link #id}, {@link #name}, {@link #kinds} and {@link #position} are read once, when it comes. {@link #layOut} is
 * a policy: pure, on a thread of the guard, with a deadline of 200 ms, since the receipt is made while the sale
 * commits. Default: the paper as it usually looks, also if what it answers cannot be printed or leaves out what the
 * paper is for:
 * <ul>
 * <li>a receipt says the numbers of receipt and order, every dish (in one of the two languages) and the due;
 * <li>a kitchen slip says the number of the order and, for each dish, name, variant, quantity, methods, what takes the
 * place of what, and all notes;
 * <li>a shift's report says the sales, the expected and the counted cash, and the head of the journal;
 * <li>a day's report says its number, the sales, what was given back, what stayed by each tender, and the head of the
 * journal.
 * </ul>
 * All of it as text, figures with digits as on the usual paper ({@code 1232.84}; commas do not matter). What does not
 * concern a layout is done by the room: opening the drawer, the mark of a copy, the cut at the end.
 */
@ConsumerType
public interface PaperLayout {

    /** Stable, written into settings: {@code big-number}. */
    String id();

    /** What people call it, when they choose it in the office. */
    LocalText name();

    /** What it lays out; it is asked for nothing else. */
    Set<Paper.Kind> kinds();

    /** Lower wins where no setting chooses. */
    default int position() {
        return 100;
    }

    /**
     * The paper as it shall look.
     *
     * @param paper what it is about
     * @param usual how it usually looks, to be built upon or not
     * @return at most 1,000 blocks; styles from 1 to 4; feeds up to 20 lines; QR codes of 1 to 500 bytes (UTF-8), bar
     *         codes of 1 to 60 printable ASCII characters; pictures as whole PNG files of up to 2,000 by 4,000 dots,
     *         all together about 700 KB
     */
    Document layOut(Paper paper, Document usual);
}
