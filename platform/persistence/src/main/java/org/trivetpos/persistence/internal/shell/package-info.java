/**
 * Commands of the console: {@code store:backup}, {@code store:restore}, {@code store:check},
 * {@code store:migrate}.
 */
@NullMarked
package org.trivetpos.persistence.internal.shell;

import org.jspecify.annotations.NullMarked;
