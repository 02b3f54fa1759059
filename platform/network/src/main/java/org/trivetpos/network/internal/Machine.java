package org.trivetpos.network.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.store.MachineAddress;

/** What the machine is called in its private networks: a till is not put on the Internet. */
class Machine {

    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern OF_CONTAINERS = Pattern.compile("(docker|br-|veth|virbr|vmnet|vbox|podman).*");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final String further;

    /** @param further addresses that the machine does not list itself, separated by commas */
    Machine(@Nullable String further) {
        this.further = further == null ? "" : further;
    }

    /** Those of its network cards first, those of containers on it last. */
    List<MachineAddress> addresses() {
        List<MachineAddress> found = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces().filter(Machine::isUp).forEach(card -> card.inetAddresses()
                    .filter(Machine::isPrivate).filter(address -> !address.isLoopbackAddress())
                    .map(address -> new MachineAddress(address.getHostAddress(), card.getName())).forEach(found::add));
        } catch (SocketException none) {
            LOG.warn("The machine's network cards cannot be listed ({}): look at its network settings",
                    none.toString());
        }
        found.sort(Comparator.comparing((MachineAddress one) -> OF_CONTAINERS.matcher(one.card()).matches())
                .thenComparing(MachineAddress::card).thenComparing(MachineAddress::address));
        Stream.of(further.split(",")).map(String::strip).filter(Machine::isPrivateNumber)
                .map(address -> new MachineAddress(address, "")).forEach(found::add);
        return found;
    }

    boolean has(String address) {
        return addresses().stream().anyMatch(one -> one.address().equals(address));
    }

    /** {@code till.local}, by which many tablets find it; empty if its name cannot be part of an address. */
    Optional<String> localName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT).split("\\.")[0];
            return Optional.of(name).filter(one -> NAME.matcher(one).matches() && !one.equals("localhost"))
                    .map(one -> one + ".local");
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static boolean isPrivateNumber(String address) {
        try {
            return NUMBERS.matcher(address).matches() && isPrivate(InetAddress.getByName(address));
        } catch (UnknownHostException no) {
            return false;
        }
    }

    /** Private, carrier-grade and the machine's own: what the shop's certificates may be for. */
    private static boolean isPrivate(InetAddress address) {
        byte[] numbers = address.getAddress();
        return address instanceof Inet4Address && (address.isSiteLocalAddress() || address.isLoopbackAddress()
                || numbers[0] == 100 && (numbers[1] & 0xc0) == 64);
    }
}
