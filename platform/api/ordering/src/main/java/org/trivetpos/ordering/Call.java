package org.trivetpos.ordering;

import java.time.Instant;
import org.trivetpos.kernel.LocalText;

/**
 * A telephone call that came in 来电, as far as the line said who it is. What a line says can be forged: it finds a
 * guest's file, it proves nothing.
 *
 * @param box    name of the device that announced it
 * @param line   which line rang, as the device calls it: at most 12 letters, digits and blanks; empty if there is one
 * @param number at most 20 of {@code + * #} and digits; empty if it is withheld
 * @param name   as the line said it, at most 40 characters without control or formatting; mostly empty
 * @param at     when it rang
 */
public record Call(CallId id, LocalText box, String line, String number, String name, Instant at) { }
