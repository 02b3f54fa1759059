/**
 * Commands of the console: {@code backup:now}, {@code backup:list}, {@code backup:check}, {@code backup:restore},
 * {@code support:write}.
 */
@NullMarked
package org.trivetpos.upkeep.internal.shell;

import org.jspecify.annotations.NullMarked;
