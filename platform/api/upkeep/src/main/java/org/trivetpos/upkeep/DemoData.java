package org.trivetpos.upkeep;

import java.nio.file.Path;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/**
 * Empties a shop that was begun as a demo, so that it can open for real. In any other shop it is refused. What is
 * refused is said as a {@code RefusedException} with codes {@code upkeep.demo...} and has changed nothing. Thread-safe;
 * nothing here is for a screen's thread.
 */
@ProviderType
public interface DemoData {

    /** Emptying a shop that was begun as a demo. */
    Permission WIPE = new Permission("upkeep.wipe-demo",
            new LocalText("清空演示数据", "Wipe the demo data"));

    /** True if the journal tells that this shop was furnished by the demo. */
    boolean isDemo();

    /** What would go, counted now; reads the whole journal (about a second for a hundred thousand entries). */
    Sight look();

    /**
     * Copies the shop, encrypted, under a name that no later copy pushes out; takes as long as the disk does.
     *
     * @throws org.trivetpos.kernel.RefusedException if the copy fails, or {@code upkeep.demo-not} in a real shop
     */
    Kept keep(CommandContext context);

    /**
     * Empties the shop that was kept. When this returns it is ordered and durable; moments later every room closes and
     * comes back empty, all browsers included, and the journal begins anew with {@code journal.DemoWiped}.
     *
     * @param pin of the actor, asked again for this
     * @throws org.trivetpos.kernel.RefusedException if the PIN is wrong, or {@code upkeep.demo-moved} if somebody
     *                                               ordered or paid after the copy
     */
    void wipe(CommandContext context, Kept kept, String pin);

    /** The file with the code for the first terminal of an empty shop. */
    Path firstCode();

    /**
     * What is in the shop.
     *
     * @param people  with those who have left
     * @param orders  placed ones
     * @param taken   for the sales, less what was given back, in the shop's currency
     * @param papers  that were printed
     * @param entries of the journal
     * @param hash    of the last of them
     */
    record Sight(int dishes, int people, int terminals, int orders, int sales, Money taken, int papers, long entries,
            String hash) { }

    /** The copy, and what is in it. */
    record Kept(KeptCopy copy, Sight sight) { }
}
