/** Gate of pricing: rules that change what a line or an order costs. */
@Export
@Version("0.1.0")
@NullMarked
package org.trivetpos.pricing.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
