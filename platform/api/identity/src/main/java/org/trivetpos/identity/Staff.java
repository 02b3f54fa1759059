package org.trivetpos.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.StaffId;

/**
 * A person who works in the shop.
 *
 * @param language what this person reads, or null for the shop's
 * @param active   false once the person has left; never deleted, the journal names them
 */
public record Staff(StaffId id, String name, RoleId role, @Nullable Locale language, boolean active) { }
