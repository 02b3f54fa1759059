package org.trivetpos.upkeep;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/**
 * Encrypted copies of the whole shop: database, plugins, configuration and keys. One is made every day by the scheduled
 * job {@link #JOB}, into the folder that the settings name. Only the shop itself and whoever has its recovery key can
 * read one. All that goes wrong is said as a {@code RefusedException} with codes {@code upkeep...}; none of it touches
 * what the shop sells. Thread-safe; making and checking a copy takes as long as the disk does.
 */
@ProviderType
public interface ShopCopies {

    /** Id of the scheduled job. */
    String JOB = "upkeep.backup";

    /** Seeing the copies. */
    Permission SEE = new Permission("upkeep.backups", new LocalText("查看备份", "See the backups"));

    /** Seeing the recovery key: whoever has it can read every backup. */
    Permission KEY = new Permission("upkeep.recovery-key",
            new LocalText("查看备份的恢复密钥", "See the recovery key of the backups"));

    /** Where copies are written. */
    Path folder();

    /** Makes a copy now, reads it back to see that it is whole, and removes the oldest ones beyond what is kept. */
    KeptCopy make();

    /** Makes a copy now that is not removed, however many come after it. */
    KeptCopy makeToStay();

    /** Copies of this shop in the folder, newest first; those of other shops are left out. */
    List<KeptCopy> kept();

    /** Reads a copy from its first to its last byte; refused if it is not whole or was made with another key. */
    void check(Path file);

    /**
     * Puts the database of a copy in the place of the running shop's. Configuration and plugins stay as they are; a
     * shop is brought back whole by {@code bin/trivet restore} into an empty data folder.
     */
    void restoreDatabase(Path file);

    /** False until somebody has said that the recovery key is written down. */
    boolean keyIsKept();

    /** The recovery key, to be written down or printed (permission {@link #KEY}, journalled). */
    String showKey(CommandContext context);

    /** Somebody has written it down (permission {@link #KEY}). */
    void keyIsKept(CommandContext context);
}
