package org.trivetpos.store;

/**
 * An address of the machine on which the shop runs.
 *
 * @param address as numbers: {@code 192.168.1.20}
 * @param card    the network card that has it, as the machine calls it: {@code eth0}; empty if it does not list it
 */
public record MachineAddress(String address, String card) { }
