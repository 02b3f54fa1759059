package org.trivetpos.plugins;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/**
 * What a plugin's file says of itself, in the standard headers of its manifest.
 *
 * @param id {@code Bundle-SymbolicName}
 * @param version {@code Bundle-Version}, such as {@code 1.2.0}
 * @param name {@code Bundle-Name}, in both languages if it is a key of {@code OSGI-INF/l10n/bundle*.properties}
 * @param description {@code Bundle-Description}, likewise
 * @param vendor {@code Bundle-Vendor}; empty if it does not say
 * @param licence {@code Bundle-License} without its links; empty if it does not say
 * @param contributions the gates at which it stands: service interfaces that its components offer, in alphabetical
 *         order
 * @param schema {@code Trivet-Schema}, the tables that it owns; empty if none
 * @param migrations names of the scripts for them, such as {@code V2__levels.sql}, in order of their versions
 * @param asked what it says it will do
 * @param endTheProcess its own classes that call {@code System.exit} or the like, which would end the shop
 * @param bytes the size of the file
 * @param signature who stands for it
 * @param icon its picture ({@code Bundle-Icon}, a PNG of at most 64 KB and 512 pixels a side), drawn anew with at most
 *         64 pixels a side, in base64; empty if it has none
 */
public record PluginFile(PluginId id, String version, LocalText name, LocalText description, String vendor,
        String licence, List<String> contributions, String schema, List<String> migrations, List<Asked> asked,
        List<String> endTheProcess, long bytes, Signature signature, String icon) {

    public PluginFile {
        contributions = List.copyOf(contributions);
        migrations = List.copyOf(migrations);
        asked = List.copyOf(asked);
        endTheProcess = List.copyOf(endTheProcess);
    }

    /** One without a picture. */
    public PluginFile(PluginId id, String version, LocalText name, LocalText description, String vendor,
            String licence, List<String> contributions, String schema, List<String> migrations, List<Asked> asked,
            List<String> endTheProcess, long bytes, Signature signature) {
        this(id, version, name, description, vendor, licence, contributions, schema, migrations, asked, endTheProcess,
                bytes, signature, "");
    }
}
