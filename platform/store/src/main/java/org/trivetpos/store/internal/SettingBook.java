package org.trivetpos.store.internal;

import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.trivetpos.store.ShopKeys;
import org.trivetpos.store.spi.SettingSource;

/**
 * The settings that somebody has changed, in memory by key; what nobody changed has its fallback. A value outlives the
 * bundle that declared it and waits for its return; one that no longer fits its kind counts as never changed.
 */
@Component(immediate = true)
public final class SettingBook implements Settings {

    private static final Logger LOG = LoggerFactory.getLogger(SettingBook.class);

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final Rows rows;
    private final SecretText secrets;
    private final Kept<Map<String, String>> values;
    private final Gate<List<Setting>> gate;

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
        this.secrets = new SecretText(keys, ids);
        this.values = new Kept<>(transactions.call(this::load));
        this.gate = guard.gate(SettingSource.class, () -> sources, SettingBook::declaredBy, (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    private static List<Setting> declaredBy(Guarded<SettingSource> source) {
        List<Setting> settings = List.copyOf(source.contribution().settings());
        settings.forEach(setting -> Objects.requireNonNull(setting.key()));
        return settings;
    }

    @Override
    public String value(Setting setting) {
        String kept = values.value().get(setting.key());
        return kept != null && SettingText.of(setting, kept).fits() ? kept : setting.fallback();
    }

    @Override
    public List<Setting> declared() {
        return gate.standing().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(Setting::key)).toList();
    }

    @Override
    public void change(CommandContext context, Setting setting, String value) {
        commands.once(context, "store.change-setting", String.class, () -> {
            door.require(context, Doorkeeper.SETTINGS);
            Setting wanted = declared().stream().filter(known -> known.key().equals(setting.key())).findFirst()
                    .orElseThrow(() -> Refusal.of("store.setting-gone", setting.label()).asException());
            SettingText typed = SettingText.of(wanted, value);
            if (typed.trouble() != null) {
                throw typed.trouble().asException();
            }
            write(context, wanted, typed.text());
            return wanted.key();
        });
    }

    private void write(CommandContext context, Setting setting, String text) {
        String key = setting.key();
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        long version = rows.turnstile();
        Map<String, String> written = new HashMap<>(load());
        String before = written.put(key, text);
        if (text.equals(before)) {
            return;
        }
        rows.update("delete from store.setting where setting_key = ?", key);
        rows.update("insert into store.setting (setting_key, encrypted, setting_value) values (?, ?, ?)",
                key, secret, secret ? secrets.seal(key, text) : text);
        journal.append(context, key, secret ? new SettingChanged(key, true, "", "")
                : new SettingChanged(key, false, before == null ? setting.fallback() : before, text));
        values.afterCommit(transactions, version, Map.copyOf(written));
    }

    private Map<String, String> load() {
        Map<String, String> loaded = new HashMap<>();
        rows.select("select setting_key, encrypted, setting_value from store.setting",
                row -> new Row(row.getString(1), row.getBoolean(2), row.getString(3)))
                .forEach(row -> take(row, loaded));
        return Map.copyOf(loaded);
    }

    private void take(Row row, Map<String, String> loaded) {
        try {
            loaded.put(row.key, row.encrypted ? secrets.open(row.key, row.value) : row.value);
        } catch (GeneralSecurityException e) {
            LOG.error("The secret setting {} was sealed under another key ({}): bring back keys/settings.key of the "
                    + "data folder, or type the secret again in the office", row.key, e.toString());
        }
    }

    private record Row(String key, boolean encrypted, String value) { }
}
