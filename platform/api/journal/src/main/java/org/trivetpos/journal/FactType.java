package org.trivetpos.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of a fact in the journal, independent of its class: {@code <room>.<PastTense>}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {

    /** For example {@code ordering.LinesPlaced}; at most 80 characters. */
    String value();

    /** Grows when the meaning of a field changes; the owner then also registers a {@code FactUpcaster}. */
    int version() default 1;
}
