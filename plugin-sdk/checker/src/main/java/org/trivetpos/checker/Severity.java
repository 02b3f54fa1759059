package org.trivetpos.checker;

/** How much a finding weighs. */
public enum Severity {

    /** The plugin would not work, would harm the shop, or would break with an update: the build fails. */
    ERROR,

    /** It works today; an author should know. */
    WARNING,

    /** Something that could not be looked at. */
    NOTE
}
