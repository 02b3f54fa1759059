package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ExportedFile;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.Reports;
import org.trivetpos.reporting.Reports.Offer;
import org.trivetpos.workload.internal.Floor;

/** Asks a report or an export as the office does, and tells which ones are there. */
@Component(property = Call.NAME + "=figures")
public final class FiguresCall implements Call {

    private final Floor floor;
    private final Reports reports;

    @Activate
    public FiguresCall(@Reference Floor floor, @Reference Reports reports) {
        this.floor = floor;
        this.reports = reports;
    }

    @Override
    public Object answer(JsonNode asked) throws IOException {
        return switch (asked.path("what").asText()) {
            case "report" -> told(reports.table(manager(), asked.path("id").asText(), period(asked)));
            case "export" -> told(reports.export(manager(), asked.path("id").asText(), period(asked)));
            default -> Map.of("reports", reports.reports().stream().map(Offer::id).toList(),
                    "exports", reports.exports().stream().map(Offer::id).toList());
        };
    }

    private CommandContext manager() {
        return floor.intention(new TerminalId("testkit-1"));
    }

    private static BusinessPeriod period(JsonNode asked) {
        return new BusinessPeriod(LocalDate.parse(asked.path("first").asText()),
                LocalDate.parse(asked.path("last").asText()));
    }

    private static Map<String, Object> told(ReportTable table) {
        return Map.of("columns", table.columns().stream().map(column -> column.title().zh()).toList(),
                "rows", table.rows().stream().map(FiguresCall::words).toList(), "totals", words(table.totals()));
    }

    private static List<String> words(List<Cell> cells) {
        return cells.stream().map(cell -> cell.plain(Locale.CHINESE)).toList();
    }

    private static Map<String, Object> told(ExportedFile file) throws IOException {
        try {
            return Map.of("name", file.name(), "mediaType", file.mediaType(), "content",
                    Files.readAllBytes(file.file()));
        } finally {
            Files.delete(file.file());
        }
    }
}
