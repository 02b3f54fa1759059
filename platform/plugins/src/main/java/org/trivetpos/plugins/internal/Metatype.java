package org.trivetpos.plugins.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.plugins.internal.Form.Field;
import org.trivetpos.plugins.internal.Form.Type;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Kind;

/**
 * A metatype file (OSGi Compendium, chapter 105), as bnd writes it of {@code @ObjectClassDefinition} and
 * {@code @Designate}. Left out are factories, lists of anything but texts, and the types for which there is no field:
 * floating point and single characters.
 */
final class Metatype {

    private static final String NAMESPACE = "http://www.osgi.org/xmlns/metatype/";
    private static final int LONGEST_KEY = 120;

    /** Looks a text up: as it is or a key ({@code %odds}), and the base name of the files that would know it. */
    private final BiFunction<String, String, LocalText> words;
    private final Map<String, List<Attribute>> classes = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private List<Attribute> current = List.of();
    private LocalText heading = LocalText.same("");
    private String localization = "";
    private String pid = "";

    private Metatype(BiFunction<String, String, LocalText> words) {
        this.words = words;
    }

    /** An {@code AD} with its {@code Option}s. */
    private record Attribute(Map<String, String> said, LocalText label, LocalText help, LocalText group,
            List<Setting.Choice> choices) {

        String get(String name) {
            return said.getOrDefault(name, "");
        }
    }

    /**
     * @param words both languages of a text and the base name of its localization, either of them perhaps empty
     * @throws XMLStreamException if it is no such file
     */
    static List<Form> read(InputStream content, BiFunction<String, String, LocalText> words)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(content);
        Metatype file = new Metatype(words);
        xml.nextTag();
        String namespace = xml.getNamespaceURI();
        if (namespace == null || !namespace.startsWith(NAMESPACE)) {
            throw new XMLStreamException("no metatype: " + namespace);
        }
        file.localization = said(xml, "localization");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                file.begin(xml);
            }
        }
        return file.forms;
    }

    private static String said(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private LocalText local(XMLStreamReader xml, String name) {
        return words.apply(said(xml, name), localization);
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "OCD" -> {
                current = new ArrayList<>();
                classes.put(said(xml, "id"), current);
                heading = local(xml, "name");
            }
            case "AD" -> {
                Map<String, String> said = new HashMap<>();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    said.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
                current.add(new Attribute(said, local(xml, "name"), local(xml, "description"), heading,
                        new ArrayList<>()));
            }
            case "Option" -> current.getLast().choices
                    .add(new Setting.Choice(said(xml, "value"), local(xml, "label")));
            case "Designate" -> pid = said(xml, "factoryPid").isEmpty() ? said(xml, "pid") : "";
            case "Object" -> {
                List<Attribute> found = classes.get(said(xml, "ocdref"));
                if (!pid.isEmpty() && found != null) {
                    forms.add(new Form(pid, found.stream().map(one -> field(pid, one)).flatMap(Optional::stream)
                            .toList()));
                }
            }
            default -> { }
        }
    }

    private static Optional<Field> field(String pid, Attribute attribute) {
        String id = attribute.get("id");
        String key = pid + "." + (id.startsWith(".") ? id.substring(1) : id);
        boolean many = !List.of("", "0").contains(attribute.get("cardinality"));
        Type type = type(attribute.get("type"), many);
        if (type == null || id.isEmpty() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        boolean declared = attribute.said.containsKey("default") && fits(type, attribute.get("default"));
        String fallback = declared ? attribute.get("default") : type == Type.BOOLEAN ? "false" : "";
        boolean waits = fallback.isEmpty() && !declared && type != Type.TEXTS
                && !attribute.get("required").equals("false");
        LocalText label = attribute.label.zh().isEmpty() && attribute.label.en().isEmpty() ? LocalText.same(id)
                : attribute.label;
        Setting setting = new Setting(key, kind(type), label, attribute.help, fallback, attribute.group,
                bound(attribute.get("min"), least(type)), bound(attribute.get("max"), most(type)),
                type == Type.TEXTS ? List.of() : attribute.choices);
        return Optional.of(new Field(id, type, waits, setting));
    }

    private static boolean fits(Type type, String text) {
        try {
            type.of(text);
            return true;
        } catch (NumberFormatException strange) {
            return false;
        }
    }

    private static @Nullable Type type(String said, boolean many) {
        if (many) {
            return said.equals("String") ? Type.TEXTS : null;
        }
        return switch (said) {
            case "String" -> Type.TEXT;
            case "Password" -> Type.SECRET;
            case "Boolean" -> Type.BOOLEAN;
            case "Byte" -> Type.BYTE;
            case "Short" -> Type.SHORT;
            case "Integer" -> Type.INTEGER;
            case "Long" -> Type.LONG;
            default -> null;
        };
    }

    private static Kind kind(Type type) {
        return switch (type) {
            case BOOLEAN -> Kind.BOOLEAN;
            case BYTE, SHORT, INTEGER, LONG -> Kind.INTEGER;
            case TEXT, TEXTS -> Kind.TEXT;
            case SECRET -> Kind.SECRET;
        };
    }

    private static long least(Type type) {
        return switch (type) {
            case BYTE -> Byte.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case INTEGER -> Integer.MIN_VALUE;
            case LONG -> Long.MIN_VALUE;
            default -> 0;
        };
    }

    private static long most(Type type) {
        return switch (type) {
            case BYTE -> Byte.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case INTEGER -> Integer.MAX_VALUE;
            case LONG -> Long.MAX_VALUE;
            default -> 2_000;
        };
    }

    /** A bound that is none is for the author's own test to find. */
    private static long bound(String said, long otherwise) {
        try {
            return said.isEmpty() ? otherwise : Long.parseLong(said);
        } catch (NumberFormatException strange) {
            return otherwise;
        }
    }
}
