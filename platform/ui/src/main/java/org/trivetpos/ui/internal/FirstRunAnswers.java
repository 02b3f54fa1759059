package org.trivetpos.ui.internal;

/** What was answered so far while a new shop is set up; it outlives a change of the language. */
final class FirstRunAnswers {

    int step;
    String chinese = "";
    String english = "";
    /** The kind of shop; empty if it was chosen before. */
    String kind = "";
    String manager = "";
    String pin = "";
}
