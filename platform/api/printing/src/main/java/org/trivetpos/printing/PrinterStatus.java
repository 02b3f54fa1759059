package org.trivetpos.printing;

/** How a printer is, as far as it tells. */
public enum PrinterStatus { UNKNOWN, ONLINE, PAPER_LOW, PAPER_OUT, COVER_OPEN, OFFLINE, ERROR, UNREACHABLE, NO_DRIVER }
