package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.ScheduledJobs.Job;
import org.trivetpos.store.ScheduledJobs.Run;
import org.trivetpos.workload.internal.Floor;

/** Tells how scheduled jobs stand, and has one run as the office does. */
@Component(property = Call.NAME + "=jobs")
public final class JobsCall implements Call {

    private final Floor floor;
    private final ScheduledJobs jobs;

    @Activate
    public JobsCall(@Reference Floor floor, @Reference ScheduledJobs jobs) {
        this.floor = floor;
        this.jobs = jobs;
    }

    @Override
    public Object answer(JsonNode asked) {
        if (asked.path("what").asText().equals("run")) {
            jobs.runNow(floor.intention(new TerminalId("testkit-1")), asked.path("id").asText());
        }
        return jobs.all().stream().map(JobsCall::told).toList();
    }

    private static Map<String, Object> told(Job job) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", job.id());
        told.put("running", job.running());
        told.put("next", job.next().toString());
        Run last = job.last();
        if (last != null) {
            told.put("outcome", last.outcome().toString());
            told.put("day", last.day().toString());
            told.put("words", Map.of("zh", last.words().zh(), "en", last.words().en()));
        }
        return told;
    }
}
