package org.trivetpos.identity;

import org.trivetpos.kernel.LocalText;

/**
 * Something a role may allow.
 *
 * @param key  starts with the room's name: {@code settlement.pay}
 * @param name in words, as the matrix of roles shows it
 */
public record Permission(String key, LocalText name) { }
