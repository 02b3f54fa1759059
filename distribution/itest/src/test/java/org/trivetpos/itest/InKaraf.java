package org.trivetpos.itest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run inside the assembled shop's container. A test method may ask for a {@code BundleContext}
 * or any registered service as a parameter. The class is sent into the container alone: nested classes and
 * {@code @BeforeEach} work there, classes beside it do not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("karaf")
@ExtendWith(KarafExtension.class)
public @interface InKaraf {
}
