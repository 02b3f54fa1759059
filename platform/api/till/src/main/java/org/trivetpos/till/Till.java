package org.trivetpos.till;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;

/**
 * The drawer of each terminal. Cash can be taken only while a shift is open there. Refusals: {@code till.closed},
 * {@code till.already-open}, {@code till.bad-amount}, {@code till.reason-needed}.
 */
@ProviderType
public interface Till {

    /** Opens a shift with the float that lies in the drawer (permission {@code till.open}). */
    Shift open(CommandContext context, Money openingFloat);

    /** Closes it with the amount that was counted, blind (permission {@code till.close}); prints the report. */
    ShiftReport close(CommandContext context, Money counted);

    /**
     * Opens the drawer of the caller's terminal without a sale (permission {@code till.open-drawer}), also while no
     * shift runs there; counted on the shift's report.
     *
     * @param reason why, 100 characters at most; must not be blank in both languages
     */
    DrawerOpened openDrawer(CommandContext context, LocalText reason);

    /** What the shop offers as reasons for that. */
    List<LocalText> drawerReasons();

    /**
     * Puts cash into the drawer of the caller's terminal otherwise than for a sale (permission {@code till.pay-in});
     * opens it and prints a slip. Refused with {@code till.closed} while no shift runs there.
     *
     * @param amount positive
     * @param reason why, 100 characters at most; must not be blank in both languages
     */
    CashMoved payIn(CommandContext context, Money amount, LocalText reason);

    /**
     * Takes cash out in the same way (permission {@code till.pay-out}); refused with {@code till.not-enough-to-pay-out}
     * beyond what the drawer should hold.
     *
     * @param amount positive
     * @param reason why, 100 characters at most; must not be blank in both languages
     */
    CashMoved payOut(CommandContext context, Money amount, LocalText reason);

    /** What the shop offers as reasons for paying in. */
    List<LocalText> payInReasons();

    /** What the shop offers as reasons for paying out. */
    List<LocalText> payOutReasons();

    Optional<Shift> current(TerminalId terminal);

    /** The running figures (permission {@code till.report}); or those of a closed shift as they were. */
    ShiftReport report(CommandContext context, ShiftId shift);

    /**
     * The reports of shifts that were opened on these business days, both included, newest first, at most 1,000
     * (permission {@code till.report}).
     */
    List<ShiftReport> reports(CommandContext context, LocalDate first, LocalDate last);

    /**
     * What a business day took so far, without closing anything (X), or as it was when it was closed (Z); permission
     * {@code till.report}. A day that was closed without a till gives what is known of it.
     */
    DayReport day(CommandContext context, LocalDate day);

    /** Shifts, newest first, at most {@code max}. */
    List<Shift> shifts(int max);
}
