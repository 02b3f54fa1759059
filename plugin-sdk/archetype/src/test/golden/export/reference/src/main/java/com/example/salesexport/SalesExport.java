package com.example.salesexport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.Csv;
import org.trivetpos.reporting.spi.Export;

/** Contributes the file. It depends on nothing but the sales: no time of the export, no language of the person. */
@Component(service = Export.class)
public final class SalesExport implements Export {

    private final Sales sales;

    @Activate
    public SalesExport(@Reference Sales sales) {
        this.sales = sales;
    }

    @Override
    public String id() {
        return "sales-export";
    }

    @Override
    public LocalText title() {
        return new LocalText("销售明细", "Sales");
    }

    @Override
    public LocalText about() {
        return new LocalText("售出的每道菜一行", "A line for every dish that was sold");
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public String fileName(BusinessPeriod period) {
        return "sales-" + period + ".csv";
    }

    @Override
    public void write(BusinessPeriod period, OutputStream file) throws IOException {
        line(file, Cell.of("business_day"), Cell.of("receipt"), Cell.of("dish"), Cell.of("quantity"),
                Cell.of("currency"), Cell.of("takings"));
        for (Sales.Sale sale : sales.of(period)) {
            line(file, Cell.of(sale.day()), Cell.of(sale.receipt()), Cell.of(sale.dish()), Cell.of(sale.quantity()),
                    Cell.of(sale.takings().getCurrencyUnit().getCode()), Cell.of(sale.takings()));
        }
    }

    private static void line(OutputStream file, Cell... cells) throws IOException {
        file.write(Csv.line(Locale.ROOT, List.of(cells)).getBytes(StandardCharsets.UTF_8));
    }
}
