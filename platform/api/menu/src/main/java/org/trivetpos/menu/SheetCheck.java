package org.trivetpos.menu;

import java.util.List;
import org.trivetpos.kernel.Refusal;

/**
 * What a spreadsheet would do to the menu.
 *
 * @param rows      below the header, empty ones not counted
 * @param troubles  everything that is wrong, in the order of rows; while there is any, nothing can be changed
 * @param change    to be made with {@link MenuAdministration#change}; empty while there are troubles
 * @param unchanged dishes of the sheet that are already so
 */
public record SheetCheck(int rows, List<Trouble> troubles, MenuChange change, int unchanged) {

    public SheetCheck {
        troubles = List.copyOf(troubles);
    }

    /**
     * A cell that cannot be taken over.
     *
     * @param row    as the spreadsheet counts it, the first being 1
     * @param column its header as it stands in the file; empty for the row as a whole
     * @param why    what is wrong and what would be right
     */
    public record Trouble(int row, String column, Refusal why) { }
}
