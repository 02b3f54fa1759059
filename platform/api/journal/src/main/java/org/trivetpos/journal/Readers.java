package org.trivetpos.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Those who follow the river: how far each has come, who is stuck, and the way past a fact that cannot be applied. */
@ProviderType
public interface Readers {

    /** Every reader that is present, by name. */
    List<ReaderState> states();

    /**
     * Moves a stuck reader past the one fact it cannot apply; for an admin only, and itself a fact.
     *
     * @param reader name of the cursor
     * @param number the fact that it is stuck at
     * @return false if the reader is not present or not stuck at that fact; nothing is changed then
     */
    boolean skip(String reader, long number);

    /**
     * How one reader stands.
     *
     * @param position the last fact it has applied or passed over
     * @param lag      how many sealed facts lie before it
     * @param trouble  why it is stuck at {@code position + 1} or later, or null
     */
    record ReaderState(String name, long position, long lag, @Nullable Trouble trouble) { }

    /**
     * A fact that a reader cannot apply.
     *
     * @param number   of the fact
     * @param words    what the reader said
     * @param attempts so far
     */
    record Trouble(long number, String words, int attempts) { }
}
