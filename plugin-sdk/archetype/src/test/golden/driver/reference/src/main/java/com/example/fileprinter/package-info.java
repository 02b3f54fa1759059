/** A printer whose papers are files. */
@NullMarked
package com.example.fileprinter;

import org.jspecify.annotations.NullMarked;
