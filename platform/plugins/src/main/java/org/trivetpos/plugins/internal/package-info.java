/** Plugin files: opened with care, read, judged. */
@NullMarked
package org.trivetpos.plugins.internal;

import org.jspecify.annotations.NullMarked;
