package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing that a test may ask for; found by the name under which its component offers it. */
@FunctionalInterface
public interface Call {

    /** Service property: what the test says to have it done. */
    String NAME = "trivet.call";

    /**
     * Does it, on a thread of the door.
     *
     * @param asked what the test said
     * @return what the test is told
     * @throws Exception any; a refusal is told in words, everything else with its stack
     */
    Object answer(JsonNode asked) throws Exception;
}
