package org.trivetpos.plugins;

import org.trivetpos.kernel.LocalText;

/**
 * Something that a plugin says it will do, and why: a requirement of the namespace {@value #NAMESPACE} in its manifest,
 * with the attributes {@code permission} and {@code why} (words, or a key of {@code OSGI-INF/l10n/bundle*.properties}
 * after {@code %}). It is shown before a plugin is let in and recorded; it is no sandbox, nothing enforces it.
 *
 * @param permission such as {@code network}, {@code files}, {@code devices}, {@code payments}, {@code guests}
 * @param why in the plugin's words
 */
public record Asked(String permission, LocalText why) {

    /** The namespace of such requirements. */
    public static final String NAMESPACE = "org.trivetpos.permission";
}
