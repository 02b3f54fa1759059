package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.office.internal.PaperAnchor.Verdict;

class PaperAnchorTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** A journal whose only entry is number 1234. */
    private static final Journal JOURNAL = (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class}, (proxy, method, args) -> {
                if (!method.getName().equals("read")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                return (long) args[0] > 1_233 ? List.of() : List.of(new SealedFact(1_234, "till.ShiftOpened", 1, "s",
                        Instant.EPOCH, null, null, null, "{}", HASH));
            });

    @ParameterizedTest
    @CsvSource({
        "1234 9f86 d081,                                             FITS",
        "'1234 9F86 D081 884C 7D65',                                 FITS",
        HASH_SCANNED + ",                                            FITS",
        "1234 9f86 d082,                                             DIFFERS",
        "1235 9f86 d081,                                             NOT_THERE",
        "1233 9f86 d081,                                             NOT_THERE",
        "1234 9f86,                                                  UNREADABLE",
        "1234,                                                       UNREADABLE",
        "9f86 d081 884c 7d65,                                        UNREADABLE",
        "'',                                                         UNREADABLE"})
    void whatAPaperSaysIsComparedWithTheJournal(String typed, Verdict verdict) {
        assertThat(PaperAnchor.of(JOURNAL, typed)).isEqualTo(verdict);
    }

    private static final String HASH_SCANNED =
            "1234 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
}
