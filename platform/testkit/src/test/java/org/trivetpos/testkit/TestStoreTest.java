package org.trivetpos.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.Verification;
import org.trivetpos.journal.spi.FactReader;

class TestStoreTest {

    @FactType("testkit.TeaSold")
    record TeaSold(String tea, Money price) implements Fact { }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aSaleIsDoneOnceSealedAndReadByWhoFollows(Supplier<TestStore> opened) {
        try (TestStore store = opened.get()) {
            List<String> seen = Collections.synchronizedList(new ArrayList<>());
            store.follow(new FactReader() {
                @Override
                public String name() {
                    return "test.reader";
                }

                @Override
                public Set<String> types() {
                    return Set.of("testkit.TeaSold");
                }

                @Override
                public void read(SealedFact fact) {
                    seen.add(fact.json());
                }
            });
            var context = store.context();
            TeaSold sold = new TeaSold("龙井", Money.ofMinor(CurrencyUnit.of("CNY"), 1234));
            for (int i = 0; i < 2; i++) {
                String result = store.commands().once(context, "testkit.sell", String.class, () -> {
                    store.journal().append(context, "o1", sold);
                    return "receipt 1";
                });
                assertThat(result).isEqualTo("receipt 1");
            }
            store.sealAll();
            assertThat(seen).containsExactly("{\"tea\":\"龙井\",\"price\":\"CNY 1234\"}");
            assertThat(store.journal().about("o1")).hasSize(1).first()
                    .satisfies(fact -> assertThat(store.journal().decode(fact, TeaSold.class)).isEqualTo(sold));
            assertThat(store.journal().verify()).isInstanceOfSatisfying(Verification.Intact.class,
                    intact -> assertThat(intact.facts()).isEqualTo(1));
        }
    }
}
