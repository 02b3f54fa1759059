package org.trivetpos.example.phonescale;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivetpos.ordering.spi.CallerDriver.Ring;

/**
 * The datagram of CallerID.com's Ethernet Link for a call: behind a {@code $} the line, {@code I} for incoming, {@code
 * S} for its start, its duration, {@code G} for a checksum that fits, the ring, date and time, 14 characters of the
 * number and 15 of the name.
 */
final class LinkPacket {

    private static final Pattern START = Pattern.compile(
            "\\$0?(\\d{1,2}) I S \\d{4} G \\w\\d \\d\\d/\\d\\d \\d\\d:\\d\\d [AP]M (.{14})(?: (.{0,15}))?",
            Pattern.DOTALL);

    private LinkPacket() { }

    /** Empty for anything but an incoming call that begins. */
    static Optional<Ring> read(String packet) {
        Matcher match = START.matcher(packet);
        return match.find() ? Optional.of(new Ring(match.group(1), match.group(2).strip(),
                match.group(3) == null ? "" : match.group(3).strip(), null)) : Optional.empty();
    }
}
