/** A scale and a caller ID box on the network. */
@NullMarked
package org.trivetpos.example.phonescale;

import org.jspecify.annotations.NullMarked;
