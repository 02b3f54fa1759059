package org.trivetpos.ordering.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;

/** The rooms that ordering asks, as small as they can be. */
final class Neighbours {

    private Neighbours() { }

    record OneShop() implements Shops {

        @Override
        public Shop current() {
            return new Shop("shop-1", new LocalText("小店", "Shop"), LocalText.same(""), Blackboard.CNY, true, 600,
                    Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException();
        }
    }

    static final class SettingCards implements Settings {

        final Map<String, String> values = new HashMap<>();

        @Override
        public String value(Setting setting) {
            return values.getOrDefault(setting.key(), setting.fallback());
        }

        @Override
        public List<Setting> declared() {
            return new OrderingSettings().settings();
        }

        @Override
        public void change(CommandContext context, Setting setting, String value) {
            values.put(setting.key(), value);
        }
    }

    record DayByClock(Clock clock) implements BusinessDays {

        @Override
        public LocalDate current() {
            return LocalDate.ofInstant(clock.instant(), clock.getZone());
        }
    }

    /** Everybody may do everything until something is forbidden. */
    static final class Rules implements Permissions {

        final Set<String> forbidden = new HashSet<>();
        /** How far a limited permission goes, in hundredths of a percent. */
        int limit = 10_000;
        final Map<StaffId, Set<String>> forbiddenTo = new HashMap<>();
        final Map<StaffId, Integer> limits = new HashMap<>();

        @Override
        public boolean allows(StaffId person, Permission permission) {
            String key = Permission.base(permission.key());
            return !forbidden.contains(key) && !forbiddenTo.getOrDefault(person, Set.of()).contains(key)
                    && Permission.share(permission.key()) <= limits.getOrDefault(person, limit);
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (!allows(context.actor(), permission)) {
                throw Refusal.of("identity.permission-missing", permission.name(), permission.key())
                        .asException();
            }
        }

        @Override
        public List<Permission> declared() {
            return new OrderingPermissions().permissions();
        }
    }

    /** Every terminal is paired but these. */
    static Terminals terminals(Set<String> unpaired) {
        return answering(Terminals.class, "find", id -> unpaired.contains(((TerminalId) id).value()) ? Optional.empty()
                : Optional.of(new Terminal((TerminalId) id, "till", Instant.EPOCH, null)));
    }

    /** Everybody is 小王. */
    static StaffDirectory roster() {
        return answering(StaffDirectory.class, "find",
                id -> Optional.of(new Staff((StaffId) id, "小王", new RoleId("cashier"), null, true)));
    }

    /** Of a wide interface the one question that ordering asks; any other one is an error. */
    private static <T> T answering(Class<T> room, String question, Function<Object, Object> answer) {
        return room.cast(Proxy.newProxyInstance(room.getClassLoader(), new Class<?>[] {room}, (self, method, args) -> {
            if (!method.getName().equals(question)) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer.apply(args[0]);
        }));
    }
}
