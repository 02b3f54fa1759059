package org.trivetpos.plugins;

import java.util.List;
import org.trivetpos.kernel.Refusal;

/**
 * What a shop could bring in now.
 *
 * @param plugins each by name and rising version
 * @param unread  one for each repository that could not be read, {@code plugins.no-repository} with its address; what
 *                the others offer is there all the same
 */
public record Offering(List<Available> plugins, List<Refusal> unread) {

    public Offering {
        plugins = List.copyOf(plugins);
        unread = List.copyOf(unread);
    }
}
