package org.trivetpos.store.internal;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values of settings in their table, secrets sealed; all of it in the running transaction. */
final class SettingRows {

    private static final Logger LOG = LoggerFactory.getLogger(SettingRows.class);

    private final Rows rows;
    private final SecretText secrets;

    SettingRows(Rows rows, SecretText secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    /**
     * @param present false if nobody had set it
     * @param value   as it stands in the table
     */
    record Row(String key, boolean present, boolean encrypted, String value) { }

    /** Values by key; a secret that cannot be opened is left out. */
    Map<String, String> load() {
        Map<String, String> loaded = new HashMap<>();
        rows.select("select setting_key, encrypted, setting_value from store.setting",
                row -> new Row(row.getString(1), true, row.getBoolean(2), row.getString(3)))
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

    void put(String key, boolean secret, String text) {
        put(new Row(key, true, secret, secret ? secrets.seal(key, text) : text));
    }

    private void put(Row row) {
        rows.update("delete from store.setting where setting_key = ?", row.key);
        if (row.present) {
            rows.update("insert into store.setting (setting_key, encrypted, setting_value) values (?, ?, ?)",
                    row.key, row.encrypted, row.value);
        }
    }

    /** Leaves the value that is there behind, unless an older one is kept already. */
    void keep(String key) {
        if (kept().stream().anyMatch(row -> row.key.equals(key))) {
            return;
        }
        Row now = rows.select("select encrypted, setting_value from store.setting where setting_key = ?",
                row -> new Row(key, true, row.getBoolean(1), row.getString(2)), key).stream().findFirst()
                .orElse(new Row(key, false, false, ""));
        rows.update("insert into store.setting_before (setting_key, present, encrypted, setting_value)"
                + " values (?, ?, ?, ?)", key, now.present, now.encrypted, now.value);
    }

    List<Row> kept() {
        return rows.select("select setting_key, present, encrypted, setting_value from store.setting_before"
                + " order by setting_key",
                row -> new Row(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getString(4)));
    }

    void putBack() {
        kept().forEach(this::put);
        forget();
    }

    void forget() {
        rows.update("delete from store.setting_before");
    }
}
