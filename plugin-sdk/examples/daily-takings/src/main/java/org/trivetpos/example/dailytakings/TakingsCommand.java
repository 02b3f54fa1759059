package org.trivetpos.example.dailytakings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.dailytakings.TakenChecks.Day;
import org.trivetpos.reporting.BusinessPeriod;

/**
 * The command {@code takings:day 2026-11-26} of the admin's shell. Any service with these two properties is one: its
 * method has the command's name, and what it writes to the system's output appears in the shell that asked.
 */
@Component(service = TakingsCommand.class,
        property = {"osgi.command.scope=takings", "osgi.command.function=day"})
public final class TakingsCommand {

    private final TakenChecks checks;

    @Activate
    public TakingsCommand(@Reference TakenChecks checks) {
        this.checks = checks;
    }

    /** Prints what came in on that day, a line for each currency. */
    public void day(String day) {
        System.out.println(words(day));
    }

    private String words(String day) {
        try {
            List<Day> taken = checks.days(BusinessPeriod.of(LocalDate.parse(day)));
            return taken.isEmpty() ? day + ": nothing" : taken.stream()
                    .map(one -> one.day() + ": " + one.checks() + " checks, " + one.takings())
                    .collect(Collectors.joining("\n"));
        } catch (DateTimeParseException noDay) {
            return "'" + day + "' is no day; write it like 2026-11-26";
        }
    }
}
