package org.trivetpos.printing;

import java.util.Set;
import org.trivetpos.kernel.TerminalId;

/**
 * A printer as the shop set it up.
 *
 * @param driver  id of the driver
 * @param address as the driver understands it: {@code tcp://10.0.0.9:9100}, {@code file:/dev/usb/lp0}, a name
 * @param columns half-width characters a line: 48 on 80 mm paper, 32 on 58 mm
 * @param roles   what it is for: {@code receipt}, {@code receipt:<terminal>}, {@code report}, {@code kitchen:main}
 */
public record Printer(PrinterId id, String name, String driver, String address, int columns, Set<String> roles,
        boolean active) {

    public static final String RECEIPT = "receipt";
    public static final String REPORT = "report";

    public Printer {
        roles = Set.copyOf(roles);
    }

    /** The role of a terminal's own printer: its receipts, refund slips and drawer. */
    public static String receiptsOf(TerminalId terminal) {
        return RECEIPT + ":" + terminal.value();
    }

    /** The role of a kitchen station's printer. */
    public static String kitchen(String station) {
        return "kitchen:" + station;
    }
}
