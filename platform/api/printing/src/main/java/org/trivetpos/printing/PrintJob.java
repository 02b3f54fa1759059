package org.trivetpos.printing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A durable job.
 *
 * @param role     what paper it is for: {@code receipt}, {@code kitchen:main}, {@code report}
 * @param printer  where it goes, or null while no printer has that role
 * @param title    for people: {@code 小票 12 / Receipt 12}
 * @param subject  what it is about, usually an order's id
 * @param reprint  0 for the original; marked on the paper otherwise
 * @param trouble  text key of what keeps it, or null
 */
public record PrintJob(JobId id, String role, @Nullable PrinterId printer, String title, String subject, State state,
        int reprint, int attempts, Instant created, @Nullable Instant ended, @Nullable String trouble) {

    /**
     * WAITING until its facts are sealed and its printer is free; SENDING durably before the first byte; DONE on the
     * device's in-order answer; SENT when the device cannot confirm; UNCLEAR when a line broke or the shop stopped
     * while sending, so that a person must look whether the paper came; REJECTED and DISMISSED end without paper.
     */
    public enum State { WAITING, SENDING, DONE, SENT, UNCLEAR, REJECTED, DISMISSED }
}
