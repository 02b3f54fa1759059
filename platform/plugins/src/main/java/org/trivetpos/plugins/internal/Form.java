package org.trivetpos.plugins.internal;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;

/**
 * The configuration of one component of a plugin as a form: a setting for each of its attributes.
 *
 * @param pid    of the configuration
 * @param fields in the order of their declaration
 */
record Form(String pid, List<Field> fields) {

    /**
     * One attribute.
     *
     * @param id       its key in the configuration
     * @param waits    true if there is to be no configuration until somebody has typed it
     */
    record Field(String id, Type type, boolean waits, Setting setting) { }

    /** What a component gets. */
    enum Type {
        BOOLEAN, BYTE, SHORT, INTEGER, LONG, TEXT, TEXTS, SECRET;

        Object of(String text) {
            return switch (this) {
                case BOOLEAN -> Boolean.valueOf(text);
                case BYTE -> Byte.valueOf(text);
                case SHORT -> Short.valueOf(text);
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case TEXT, SECRET -> text;
                case TEXTS -> parts(text);
            };
        }

        /** Parts of a list, between commas (but not {@code \,}) or on lines of their own. */
        private static String[] parts(String text) {
            return Arrays.stream(text.split("(?<!\\\\)[,，\\n]")).map(part -> part.replace("\\,", ",").strip())
                    .filter(part -> !part.isEmpty()).toArray(String[]::new);
        }
    }

    List<Setting> settings() {
        return fields.stream().map(Field::setting).toList();
    }

    boolean has(Setting setting) {
        return fields.stream().anyMatch(field -> field.setting.key().equals(setting.key()));
    }

    /** What may stand on the disk; empty while something is missing that the component cannot do without. */
    Optional<Dictionary<String, Object>> open(Settings settings) {
        boolean complete = fields.stream().noneMatch(field -> field.waits && settings.value(field.setting).isEmpty());
        return complete ? Optional.of(values(settings, false)) : Optional.empty();
    }

    /** What must not. */
    Dictionary<String, Object> secret(Settings settings) {
        return values(settings, true);
    }

    private Dictionary<String, Object> values(Settings settings, boolean secret) {
        Dictionary<String, Object> values = new Hashtable<>();
        for (Field field : fields) {
            String text = settings.value(field.setting);
            if ((field.type == Type.SECRET) == secret && (!text.isEmpty() || field.type == Type.TEXTS)) {
                values.put(field.id, field.type.of(text));
            }
        }
        return values;
    }
}
