package org.trivetpos.menu;

import java.util.List;

/**
 * The whole menu at one moment; grows a new version with every change.
 *
 * @param items active ones only, in the order of category and position
 */
public record MenuSnapshot(long version, List<Category> categories, List<MenuItem> items) { }
