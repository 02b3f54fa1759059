package org.trivetpos.architecture;

import java.util.List;

/** The rooms in the order in which the river runs through them, and whose package a class is in. */
final class River {

    static final List<String> ROOMS = List.of("kernel", "persistence", "journal", "store", "identity", "menu",
            "pricing", "ordering", "kitchen", "settlement", "till", "printing", "reporting", "plugins",
            "upkeep");
    static final List<String> SCREENS = List.of("ui", "front", "office");
    private static final String HOME = "org.trivetpos.";

    private River() {
    }

    /** {@code ordering} for {@code org.trivetpos.ordering.internal}; empty for packages that are not ours. */
    static String roomOf(String packageName) {
        if (!packageName.startsWith(HOME)) {
            return "";
        }
        String rest = packageName.substring(HOME.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    static boolean isInternal(String packageName) {
        return packageName.startsWith(HOME) && packageName.contains(".internal");
    }

    /** True for the packages that plugins compile against. */
    static boolean isApi(String packageName) {
        String room = roomOf(packageName);
        return (ROOMS.contains(room) || room.equals("ui"))
                && (packageName.equals(HOME + room) || packageName.equals(HOME + room + ".spi"));
    }

    /** True if a class of {@code room} may know the room {@code other}. */
    static boolean mayKnow(String room, String other) {
        if (room.equals(other) || !ROOMS.contains(other)) {
            return room.equals(other) || !SCREENS.contains(other) || !ROOMS.contains(room);
        }
        return !ROOMS.contains(room) || ROOMS.indexOf(other) <= ROOMS.indexOf(room);
    }
}
