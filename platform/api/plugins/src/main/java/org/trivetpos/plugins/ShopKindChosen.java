package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * The shop was set up as this kind, or became this kind as well. Subject: the kind.
 *
 * @param kind the name of its feature, such as {@code shop-counter}
 * @param by   as in {@link PluginInstalled}
 */
@FactType("plugins.ShopKindChosen")
public record ShopKindChosen(String kind, String by) implements Fact { }
