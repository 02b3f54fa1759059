package org.trivetpos.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth.State;
import org.trivetpos.persistence.StoreUnavailableException;

/** Tells a database that cannot be used from a statement that was wrong, and says it in words. */
final class Troubles {

    /** H2's storage engine ends its messages with version and code, for example {@code [2.4.240/6]}. */
    private static final Pattern MVSTORE = Pattern.compile("\\[\\d+\\.\\d+\\.\\d+/(\\d+)\\]");

    private final StoreAddress address;

    Troubles(StoreAddress address) {
        this.address = address;
    }

    /** A trouble of the store itself, or null when the failure is something else. */
    @Nullable Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException known) {
                return new Trouble(State.UNREACHABLE, known.refusal());
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("not enough space on the disk")) {
                return new Trouble(State.UNREACHABLE, Refusal.of("persistence.disk-full", place()));
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Trouble trouble = of(sql);
                if (trouble != null) {
                    return trouble;
                }
            }
        }
        return told(byEngine(failure, null));
    }

    /** Like {@link #of}, and "cannot be used" for everything else: at the opening nothing is a wrong statement. */
    Trouble atOpening(Throwable failure) {
        Trouble known = of(failure);
        return known != null ? known
                : new Trouble(State.UNREACHABLE, Refusal.of("persistence.broken", place(), words(failure)));
    }

    private @Nullable Trouble of(SQLException sql) {
        String key = switch (sql.getErrorCode()) {
            case 90020 -> "in-use";
            case 90030 -> "damaged";
            case 90048 -> "newer-file";
            case 90028, 90031, 90062, 90098, 90121, 90067 -> "unreachable";
            case 28000 -> "login";
            default -> bySqlState(sql);
        };
        key = key == null || key.equals("unreachable") ? byEngine(sql, key) : key;
        return told(key);
    }

    private @Nullable Trouble told(@Nullable String key) {
        return key == null ? null : new Trouble(key.equals("damaged") ? State.DAMAGED : State.UNREACHABLE,
                Refusal.of("persistence." + key, place()));
    }

    private static @Nullable String bySqlState(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        if (state.startsWith("08") || state.startsWith("57P") || sql instanceof SQLTransientConnectionException) {
            return "unreachable";
        }
        return switch (state) {
            case "53100" -> "disk-full";
            case "28P01", "28000" -> "login";
            case "3D000" -> "no-database";
            case "XX001", "XX002" -> "damaged";
            default -> null;
        };
    }

    private static @Nullable String byEngine(Throwable failure, @Nullable String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher code = MVSTORE.matcher(String.valueOf(cause.getMessage()));
            if (code.find()) {
                return switch (code.group(1)) {
                    case "6" -> "damaged";
                    case "5" -> "newer-file";
                    case "7" -> "in-use";
                    case "1", "2", "4" -> "unreachable";
                    default -> otherwise;
                };
            }
        }
        return otherwise;
    }

    private String place() {
        return address.file().map(Path::toString).orElse(address.shown());
    }

    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.lines().findFirst().orElse(message);
    }

    /** What is wrong and what to tell people. */
    record Trouble(State state, Refusal refusal) {

        StoreUnavailableException asException(Throwable cause) {
            return new StoreUnavailableException(refusal, cause);
        }
    }
}
