package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.sql.SQLException;

/** Changes a closed store. */
@FunctionalInterface
interface FileChange {
    void make() throws IOException, SQLException;

    default void makeOrRefuse() {
        try {
            make();
        } catch (IOException | SQLException failure) {
            throw ShopStore.refused("persistence.restore-failed", failure, Troubles.words(failure));
        }
    }
}
