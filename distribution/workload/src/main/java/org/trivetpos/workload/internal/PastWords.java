package org.trivetpos.workload.internal;

import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.settlement.PastSales;

/** Whether the words of a generated past are those that their reader writes, who is sent back to the start for it. */
@Component(service = PastWords.class)
public final class PastWords {

    private static final String READER = "org.trivetpos.settlement.internal.SaleWords";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Transactions transactions;
    private final ServiceComponentRuntime components;
    private final ComponentDescriptionDTO reader;

    @Activate
    public PastWords(BundleContext context, @Reference Transactions transactions, @Reference PastSales sales,
            @Reference ServiceComponentRuntime components) {
        this.transactions = transactions;
        this.components = components;
        this.reader = components.getComponentDescriptionDTO(FrameworkUtil.getBundle(sales.getClass()), READER);
        if (reader == null) {
            throw new IllegalStateException(READER + " is not there: it has got another name?");
        }
    }

    /** Lets the reader write all words anew, and compares. */
    public String compare() throws SQLException, InvocationTargetException, InterruptedException {
        components.disableComponent(reader).getValue();
        long began;
        long before;
        try {
            change("create table settlement.words_before as select * from settlement.sale_words");
            before = count("settlement.sale_words");
            change("delete from settlement.sale_words");
            change("update journal.reader_cursor set reached = 0 where name = 'settlement.sale-words'");
        } finally {
            began = System.nanoTime();
            components.enableComponent(reader).getValue();
        }
        while (count("settlement.sale_words") < before && System.nanoTime() - began < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long different = count("(" + unlike("settlement.words_before", "settlement.sale_words") + " union all "
                + unlike("settlement.sale_words", "settlement.words_before") + ") d");
        change("drop table settlement.words_before");
        return "words=" + before + " different=" + different + " millis=" + took.toMillis();
    }

    private static String unlike(String one, String other) {
        return "(select * from " + one + " except select * from " + other + ")";
    }

    private void change(String statement) throws SQLException {
        transactions.<SQLException>run(() -> {
            try (Statement one = transactions.connection().createStatement()) {
                one.executeUpdate(statement);
            }
        });
    }

    private long count(String rows) throws SQLException {
        return transactions.<Long, SQLException>call(() -> {
            try (Statement one = transactions.connection().createStatement();
                    ResultSet row = one.executeQuery("select count(*) from " + rows)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
