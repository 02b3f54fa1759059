package org.trivetpos.plugin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.trivetpos.testkit.shop.ShopProcess;

/** What a manager asks the office for: figures, files, and what the shop does by itself. */
public final class Office {

    private final ShopDoor door;
    private final ShopProcess process;

    Office(ShopDoor door, ShopProcess process) {
        this.door = door;
        this.process = process;
    }

    /**
     * Has a report worked out for these business days, the first and the last of them included.
     *
     * @throws ShopRefusedException if nobody contributes it, it fails, or it refuses the period
     */
    public Figures report(String id, LocalDate first, LocalDate last) {
        return Figures.of(figures("report", id, first, last));
    }

    /** Has an export write its file, as {@link #report}. */
    public ExportedFile export(String id, LocalDate first, LocalDate last) {
        JsonNode told = figures("export", id, first, last);
        try {
            return new ExportedFile(told.path("name").asText(), told.path("mediaType").asText(),
                    told.path("content").binaryValue());
        } catch (IOException garbled) {
            throw new UncheckedIOException(garbled);
        }
    }

    private JsonNode figures(String what, String id, LocalDate first, LocalDate last) {
        return door.ask("figures", Map.of("what", what, "id", id, "first", first.toString(), "last", last.toString()));
    }

    /**
     * How a scheduled job stands now.
     *
     * @throws IllegalArgumentException if nobody contributes it
     */
    public JobState job(String id) {
        return jobs(Map.of()).stream().filter(job -> job.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scheduled job " + id));
    }

    /**
     * Runs a scheduled job now and waits until it has ended.
     *
     * @throws ShopRefusedException if nobody contributes it, or it is under way
     * @throws IllegalStateException if it does not end in time
     */
    public JobState runJob(String id) {
        jobs(Map.of("what", "run", "id", id));
        return awaitJob(id, job -> !job.running());
    }

    /**
     * Waits until a scheduled job is as wanted: the shop looks at its clock every second.
     *
     * @throws IllegalStateException if it is not in time
     */
    public JobState awaitJob(String id, Predicate<JobState> wanted) {
        process.await("the job " + id + " is as wanted", () -> wanted.test(job(id)));
        return job(id);
    }

    private List<JobState> jobs(Map<String, String> asked) {
        return StreamSupport.stream(door.ask("jobs", asked).spliterator(), false).map(JobState::of).toList();
    }
}
