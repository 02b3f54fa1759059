package org.trivetpos.plugins.internal;

/**
 * What is read of a file at most, before anybody knows whether it is honest.
 *
 * @param fileBytes the file as it is
 * @param unpackedBytes all of its entries together, nested jars included
 * @param entries as many of them, nested jars included
 */
record Limits(long fileBytes, long unpackedBytes, int entries) {

    static final long MEGABYTE = 1 << 20;
}
