package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.reporting.BusinessPeriod;

class SalesExportTest {

    private static final BusinessPeriod TODAY = BusinessPeriod.of(LocalDate.of(2026, 11, 23));

    private final SalesExport export = new SalesExport(new Sales() {
        @Override
        public void add(long journalNumber, List<Sale> lines) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Sale> of(BusinessPeriod period) {
            return List.of(new Sale(period.first(), 3, "鱼, 清蒸", Quantity.parse("0.75"), Money.parse("CNY 96.00")),
                    new Sale(period.first(), 3, "=1+1", Quantity.ONE, Money.parse("CNY 3.00")));
        }
    });

    private String file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(TODAY, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyDishIsALineAndNoNameIsAFormula() throws IOException {
        assertThat(file()).isEqualTo("business_day,receipt,dish,quantity,currency,takings\r\n"
                + "2026-11-23,3,\"鱼, 清蒸\",0.75,CNY,96.00\r\n2026-11-23,3,'=1+1,1,CNY,3.00\r\n");
    }

    @Test
    void itIsTheSameFileAgain() throws IOException {
        assertThat(file()).isEqualTo(file());
        assertThat(export.fileName(TODAY)).isEqualTo("sales-2026-11-23.csv");
    }
}
