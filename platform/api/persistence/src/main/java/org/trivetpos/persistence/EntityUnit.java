package org.trivetpos.persistence;

import jakarta.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The entities of one bundle in one schema, offered as a service (property {@code schema}) to the bundle that declares
 * them in its manifest:
 * <pre>
 * Trivet-Schema: loyalty
 * Trivet-Entities: ${classes;ANNOTATED;jakarta.persistence.Entity}
 * </pre>
 * Migrations are {@code db/<schema>/V1__words.sql} in that bundle and are run by Flyway in its schema before the unit
 * is offered. A component waits for its unit with {@code @Reference(target = "(schema=loyalty)")}. A bundle with
 * migrations but without entities leaves {@code Trivet-Entities} out.
 */
@ProviderType
public interface EntityUnit {

    /** Name of the schema, also the name of the unit. */
    String schema();

    /**
     * The session of this unit in the running transaction; flushed and closed with it. Not shared between threads.
     *
     * @throws IllegalStateException outside a transaction, or when the bundle has no entities
     */
    EntityManager entityManager();
}
