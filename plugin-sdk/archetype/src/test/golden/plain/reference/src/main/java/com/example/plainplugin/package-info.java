/** A plugin to start from. */
@NullMarked
package com.example.plainplugin;

import org.jspecify.annotations.NullMarked;
