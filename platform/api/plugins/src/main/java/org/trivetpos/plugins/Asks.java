package org.trivetpos.plugins;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Requirement;

/**
 * Says on any class of a plugin what it will do and why; the build writes it into the manifest as a requirement of
 * {@link Asked#NAMESPACE}. The shop shows it before the plugin is let in.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(Asks.Several.class)
@Requirement(namespace = Asked.NAMESPACE, effective = "active", resolution = Requirement.Resolution.OPTIONAL)
public @interface Asks {

    /** Such as {@code network}, {@code files}, {@code devices}, {@code payments}, {@code guests}. */
    @Attribute
    String permission();

    /** Words, or a key of {@code OSGI-INF/l10n/bundle*.properties} after {@code %}. */
    @Attribute
    String why();

    /** Made by the compiler for more than one. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface Several {
        /** All of them. */
        Asks[] value();
    }
}
