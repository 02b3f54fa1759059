package org.trivetpos.testkit.printer;

/**
 * A paper from one cut to the next.
 *
 * @param bytes  what was sent for it, commands included
 * @param text   what stands on it; codes and pictures as words in brackets
 * @param ended  {@link System#nanoTime} when it was cut
 */
public record PrintedPaper(byte[] bytes, String text, long ended) { }
