package org.trivetpos.menu.internal;

import java.util.List;
import java.util.Map;
import org.trivetpos.menu.LevelId;

/**
 * Where each known column of a sheet stands.
 *
 * @param levels the columns with the prices at price levels
 * @param titles of all columns as they stand in the file
 */
record SheetHeader(Map<SheetColumn, Integer> columns, Map<LevelId, Integer> levels, List<String> titles) { }
