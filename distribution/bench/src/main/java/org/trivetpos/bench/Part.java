package org.trivetpos.bench;

import org.trivetpos.bench.Results.Table;

/** One thing that is measured and has a section of its own. */
interface Part {

    String title();

    Table measure(Scale scale) throws Exception;
}
