package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trivetpos.persistence.Transactions.Dialect;

class StoreAddressTest {

    private static StoreAddress at(String url) {
        return new StoreAddress(url, "sa", "secret", 4);
    }

    @Test
    void settingsThatAreMissingAreAddedAndOthersAreLeft() {
        assertThat(at("jdbc:h2:file:/shop/trivet;lock_timeout=7").url())
                .contains(";lock_timeout=7").doesNotContain("LOCK_TIMEOUT").contains(";DB_CLOSE_ON_EXIT=FALSE");
        assertThat(at("jdbc:postgresql://db/shop").url()).isEqualTo(
                "jdbc:postgresql://db/shop?reWriteBatchedInserts=true");
        assertThat(at("jdbc:postgresql://db/shop?ssl=true").url()).isEqualTo(
                "jdbc:postgresql://db/shop?ssl=true&reWriteBatchedInserts=true");
    }

    @Test
    void whenTheFileIsWrittenIsNotLeftToTheAddress() {
        assertThat(at("jdbc:h2:file:/shop/trivet;write_delay=0;CACHE_SIZE=9").url())
                .startsWith("jdbc:h2:file:/shop/trivet;CACHE_SIZE=9;").doesNotContainIgnoringCase("write_delay");
    }

    @Test
    void theFileOfAnEmbeddedStoreIsKnown() {
        assertThat(at("jdbc:h2:file:/shop/trivet;CACHE_SIZE=9").file()).contains(Path.of("/shop/trivet.mv.db"));
        assertThat(at("jdbc:postgresql://db/shop").file()).isEmpty();
        assertThat(at("jdbc:h2:file:/shop/trivet").inFile(Path.of("/other/copy.mv.db")).file())
                .contains(Path.of("/other/copy.mv.db"));
    }

    @Test
    void whatPeopleSeeHoldsNoPassword() {
        StoreAddress address = at("jdbc:postgresql://db/shop?password=secret");
        assertThat(address.toString()).isEqualTo("jdbc:postgresql://db/shop");
        assertThat(address.dialect()).isEqualTo(Dialect.POSTGRESQL);
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> at("jdbc:mysql://db/shop").dialect()).hasMessageContaining("H2 or on PostgreSQL");
    }
}
