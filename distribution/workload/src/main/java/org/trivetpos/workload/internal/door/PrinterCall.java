package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.Printer;
import org.trivetpos.workload.internal.Floor;

/** Makes a driver at an address the one whose printer receipts come out of. */
@Component(property = Call.NAME + "=printer")
public final class PrinterCall implements Call {

    private static final TerminalId HERE = new TerminalId("testkit");

    private final Floor floor;

    @Activate
    public PrinterCall(@Reference Floor floor) {
        this.floor = floor;
    }

    @Override
    public Object answer(JsonNode asked) {
        Printer now = floor.printers.all().stream().filter(one -> one.roles().contains(Printer.RECEIPT)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the shop has no printer for receipts"));
        Printer saved = floor.printers.save(floor.intention(HERE), new Printer(now.id(), now.name(),
                asked.path("driver").asText(), asked.path("address").asText(), asked.path("columns").asInt(),
                now.roles(), true));
        return saved.id().value();
    }
}
