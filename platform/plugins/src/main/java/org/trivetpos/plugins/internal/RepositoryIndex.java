package org.trivetpos.plugins.internal;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.Version;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.PluginId;

/** The index of a repository: XML as the OSGi Repository Specification has it; identity and content count. */
final class RepositoryIndex {

    private static final String IDENTITY = "osgi.identity";
    private static final String CONTENT = "osgi.content";

    private final URI base;
    private final List<Available> found = new ArrayList<>();
    private final Map<String, Map<String, String>> capabilities = new HashMap<>();
    private String namespace = "";

    private RepositoryIndex(URI base) {
        this.base = base;
    }

    /** @throws XMLStreamException if it is no such index; what it says beyond is not read, nor what it points to */
    static List<Available> read(URI base, InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        RepositoryIndex index = new RepositoryIndex(base);
        XMLStreamReader xml = factory.createXMLStreamReader(content);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> index.begin(xml);
                case XMLStreamConstants.END_ELEMENT -> index.end(xml.getLocalName());
                default -> { }
            }
        }
        return index.found;
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "resource" -> capabilities.clear();
            case "capability" -> namespace = said(xml, "namespace");
            case "requirement" -> namespace = "";
            case "attribute" -> {
                if (!namespace.isEmpty()) {
                    capabilities.computeIfAbsent(namespace, any -> new HashMap<>())
                            .put(said(xml, "name"), said(xml, "value"));
                }
            }
            default -> { }
        }
    }

    private static String said(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void end(String element) throws XMLStreamException {
        if (!element.equals("resource")) {
            return;
        }
        Map<String, String> identity = capabilities.getOrDefault(IDENTITY, Map.of());
        Map<String, String> content = capabilities.getOrDefault(CONTENT, Map.of());
        String url = content.getOrDefault("url", "");
        try {
            if (!url.isEmpty() && identity.getOrDefault("type", "osgi.bundle").equals("osgi.bundle")) {
                found.add(new Available(new PluginId(identity.getOrDefault(IDENTITY, "")),
                        Version.parseVersion(identity.get("version")).toString(), base.resolve(url).toString(),
                        content.getOrDefault(CONTENT, "")));
            }
        } catch (IllegalArgumentException strange) {
            throw new XMLStreamException("a resource that is none: " + identity + content, strange);
        }
    }
}
