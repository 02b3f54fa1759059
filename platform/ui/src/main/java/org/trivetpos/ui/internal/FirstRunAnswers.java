package org.trivetpos.ui.internal;

import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Staff;

/** What was answered so far while a new shop is set up; it outlives a change of the language. */
final class FirstRunAnswers {

    int step;
    String chinese = "";
    String english = "";
    /** The kind of shop; empty if it was chosen before. */
    String kind = "";
    String manager = "";
    String pin = "";
    /** The manager, once hired: what failed after that is tried again without hiring anew. */
    @Nullable Staff hired;
    String hiredPin = "";
}
