/** Papers as text files. */
@NullMarked
package org.trivetpos.example.textfile;

import org.jspecify.annotations.NullMarked;
