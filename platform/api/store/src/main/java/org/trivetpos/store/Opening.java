package org.trivetpos.store;

/**
 * Where the shop is open to other machines.
 *
 * @param address   of this machine, as numbers
 * @param port      1 to 65535
 * @param encrypted false: PINs and sales can be read by everybody in the same network
 */
public record Opening(String address, int port, boolean encrypted) {

    /** {@code 192.168.1.20:8181}, as it is typed. */
    public String typed() {
        return address + ":" + port;
    }
}
