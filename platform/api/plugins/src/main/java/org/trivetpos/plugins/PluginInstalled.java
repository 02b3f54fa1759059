package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * A plugin came into the shop. Subject: its id.
 *
 * @param sha256 of its file, 64 hexadecimal digits
 * @param signer whom its file was signed by; empty if it was let in unsigned
 * @param by empty if the context names a person; else {@code machine}: the shell or the drop-in folder
 */
@FactType("plugins.PluginInstalled")
public record PluginInstalled(String id, LocalText name, String version, String sha256, String signer, String by)
        implements Fact { }
