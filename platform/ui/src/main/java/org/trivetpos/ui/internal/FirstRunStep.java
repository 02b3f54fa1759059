package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** One page of the first run. */
interface FirstRunStep {

    /** Of its title; with {@code -how} behind it, of what is said below. */
    String key();

    Component component();

    /** Where one types first. */
    void focus();

    /** Keeps what was answered; what is still wrong, in words, or null. */
    @Nullable String missing();
}
