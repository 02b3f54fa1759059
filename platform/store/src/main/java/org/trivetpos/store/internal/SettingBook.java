package org.trivetpos.store.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.Setting;
import org.trivetpos.store.SettingChanged;
import org.trivetpos.store.Settings;
import org.trivetpos.store.SettingsBefore;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.store.internal.SettingRows.Row;
import org.trivetpos.store.spi.SettingSource;

/**
 * The settings that somebody has changed, in memory by key; what nobody changed has its fallback. A value outlives the
 * bundle that declared it and waits for its return; one that no longer fits its kind counts as never changed.
 */
@Component(immediate = true)
public final class SettingBook implements Settings, SettingsBefore {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(1);
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(15);
    private static final int LONGEST_SUBJECT = 40;

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final Rows rows;
    private final SettingRows table;
    private final Kept<Map<String, String>> values;
    private final Gate<Declared> gate;
    /** The bundle whose settings leave their value behind when they are changed; empty if none. */
    private volatile String watched = "";
    /** At first a run before may have kept some. */
    private volatile boolean anyKept = true;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<SettingSource> sources = List.of();

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public SettingBook(@Reference Transactions transactions, @Reference(target = "(schema=store)") EntityUnit tables,
            @Reference Commands commands, @Reference Journal journal, @Reference Doorkeeper door,
            @Reference ShopKeys keys, @Reference Ids ids, @Reference Guard guard) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.door = door;
        this.rows = new Rows(transactions);
        this.table = new SettingRows(rows, new SecretText(keys, ids));
        this.values = new Kept<>(transactions.call(table::load));
        this.gate = guard.gate(SettingSource.class, () -> sources, Declared::by, (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    /** What one bundle declares. */
    private record Declared(Guarded<SettingSource> source, List<Setting> settings) {

        static Declared by(Guarded<SettingSource> source) {
            List<Setting> settings = List.copyOf(source.contribution().settings());
            settings.forEach(setting -> Objects.requireNonNull(setting.key()));
            return new Declared(source, settings);
        }

        Optional<Setting> find(String key) {
            return settings.stream().filter(known -> known.key().equals(key)).findFirst();
        }

        void tell(Setting setting) {
            source.ask("changed", TOLD_WITHIN, one -> {
                one.changed(setting);
                return true;
            });
        }
    }

    @Override
    public String value(Setting setting) {
        String kept = values.value().get(setting.key());
        return kept != null && SettingText.of(setting, kept).fits() ? kept : setting.fallback();
    }

    @Override
    public List<Setting> declared() {
        return gate.standing().stream().flatMap(one -> one.settings.stream())
                .sorted(Comparator.comparing(Setting::key)).toList();
    }

    private Optional<Declared> declaring(String key) {
        return gate.standing().stream().filter(one -> one.find(key).isPresent()).findFirst();
    }

    @Override
    public void change(CommandContext context, Setting setting, String value) {
        commands.once(context, "store.change-setting", String.class, () -> {
            door.require(context, Doorkeeper.SETTINGS);
            Declared by = declaring(setting.key())
                    .orElseThrow(() -> Refusal.of("store.setting-gone", setting.label()).asException());
            Setting wanted = by.find(setting.key()).orElseThrow();
            SettingText typed = SettingText.of(wanted, value);
            if (typed.trouble() != null) {
                throw typed.trouble().asException();
            }
            write(context, by, wanted, typed.text());
            return wanted.key();
        });
    }

    private void write(CommandContext context, Declared by, Setting setting, String text) {
        String key = setting.key();
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        long version = rows.turnstile();
        Map<String, String> written = new HashMap<>(table.load());
        String before = written.put(key, text);
        if (text.equals(before)) {
            return;
        }
        if (by.source.origin().bundle().equals(watched) || key.startsWith(watched + ".")) {
            anyKept = true;
            table.keep(key);
        }
        table.put(key, secret, text);
        journal.append(context, subject(key), secret ? new SettingChanged(key, true, "", "")
                : new SettingChanged(key, false, before == null ? setting.fallback() : before, text));
        values.afterCommit(transactions, version, Map.copyOf(written));
        transactions.afterCommit(() -> by.tell(setting));
    }

    private static String subject(String key) {
        return key.substring(Math.max(0, key.length() - LONGEST_SUBJECT));
    }

    @Override
    public void keep(String symbolicName) {
        if (anyKept) {
            transactions.run(() -> {
                if (!table.kept().isEmpty()) {
                    table.forget();
                }
            });
            anyKept = false;
        }
        watched = symbolicName;
    }

    @Override
    public boolean isKept() {
        return anyKept;
    }

    @Override
    public void restore() {
        watched = "";
        List<Row> back = transactions.call(this::putBack);
        if (!back.isEmpty()) {
            journal.awaitSealed(SEALED_WITHIN);
            back.forEach(row -> declaring(row.key()).ifPresent(by -> by.tell(by.find(row.key()).orElseThrow())));
        }
    }

    private List<Row> putBack() {
        long version = rows.turnstile();
        List<Row> kept = table.kept();
        Map<String, String> changed = table.load();
        table.putBack();
        Map<String, String> before = table.load();
        for (Row row : kept) {
            String key = row.key();
            journal.append(null, subject(key), isSecret(row) ? new SettingChanged(key, true, "", "")
                    : new SettingChanged(key, false, changed.getOrDefault(key, ""), before.getOrDefault(key, "")));
        }
        values.afterCommit(transactions, version, before);
        return kept;
    }

    /** Of one that nobody had set only its bundle knows, and that may be gone: then nothing is told of its value. */
    private boolean isSecret(Row row) {
        return row.encrypted() || !row.present() && declaring(row.key()).flatMap(by -> by.find(row.key()))
                .map(Setting::kind).filter(kind -> kind != Setting.Kind.SECRET).isEmpty();
    }

    @Override
    public void forget() {
        watched = "";
        if (anyKept) {
            transactions.run(table::forget);
            anyKept = false;
        }
    }
}
