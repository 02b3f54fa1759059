package org.trivetpos.identity;

import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.StaffId;

/** A person's name, role, language or activity was changed. Subject: the person's id. */
@FactType("identity.StaffChanged")
public record StaffChanged(StaffId staff, Data before, Data after) implements Fact {

    /** What the person's entry was; the language as a tag, null for the shop's. */
    public record Data(String name, RoleId role, @Nullable String language, boolean active) {

        public static Data of(Staff staff) {
            return new Data(staff.name(), staff.role(), staff.language() == null ? null
                    : staff.language().toLanguageTag(), staff.active());
        }
    }
}
