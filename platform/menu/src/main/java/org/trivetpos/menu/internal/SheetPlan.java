package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSheets.Progress;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.SheetCheck;
import org.trivetpos.menu.SheetCheck.Trouble;

/**
 * What a sheet would do to a menu: reads the rows dish by dish, then looks at the menu as if all of it had been done,
 * by the rules by which it will be done.
 *
 * @param categories that exist
 * @param levels     that exist
 * @param dishes     that exist, inactive ones too
 */
record SheetPlan(SheetWords words, Ids ids, CurrencyUnit currency, List<Category> categories, List<PriceLevel> levels,
        List<MenuItem> dishes) {

    private static final int STEP = 250;

    SheetCheck of(SheetTable table, Progress progress) {
        List<Trouble> troubles = new ArrayList<>();
        SheetHeader header = header(table.header(), troubles);
        if (!troubles.isEmpty()) {
            return new SheetCheck(table.lines().size(), troubles, MenuChange.of(List.of()), 0);
        }
        SheetDishes grouped = new SheetDishes(dishes, categories);
        table.lines().forEach(line -> grouped.add(new SheetLine(line, header)));
        SheetCategories named = new SheetCategories(categories, ids);
        SheetDish maker = new SheetDish(words, ids, currency, named,
                dishes.stream().mapToInt(MenuItem::position).max().orElse(0));
        Map<ItemChange, SheetDishes.Group> wanted = new LinkedHashMap<>();
        int read = 0;
        int unchanged = 0;
        for (SheetDishes.Group group : grouped.groups()) {
            Optional<ItemChange> change = maker.change(group);
            if (change.isPresent() && change.get().after().equals(change.get().before())) {
                unchanged++;
            } else {
                change.ifPresent(ready -> wanted.put(ready, group));
            }
            read = went(read, group, table, progress);
        }
        Map<ItemChange, MenuItem> tidy = checked(wanted, named.fresh());
        grouped.groups().forEach(group -> group.lines().forEach(line -> troubles.addAll(line.troubles())));
        troubles.sort(Comparator.comparingInt(Trouble::row));
        if (!troubles.isEmpty()) {
            return new SheetCheck(table.lines().size(), troubles, MenuChange.of(List.of()), unchanged);
        }
        List<ItemChange> changes = new ArrayList<>();
        for (Map.Entry<ItemChange, MenuItem> ready : tidy.entrySet()) {
            MenuItem before = ready.getKey().before();
            if (before != null && ManyDishes.edited(before).equals(ManyDishes.edited(ready.getValue()))) {
                unchanged++;
            } else {
                changes.add(new ItemChange(before, ready.getValue()));
            }
        }
        return new SheetCheck(table.lines().size(), troubles, new MenuChange(named.fresh(), changes), unchanged);
    }

    private static int went(int read, SheetDishes.Group group, SheetTable table, Progress progress) {
        int now = read + group.lines().size();
        if (now / STEP > read / STEP && !progress.at(now, table.lines().size())) {
            throw new CancellationException("the check of the sheet was stopped after " + now + " rows");
        }
        return now;
    }

    private Map<ItemChange, MenuItem> checked(Map<ItemChange, SheetDishes.Group> wanted, List<Category> fresh) {
        ManyDishes many = new ManyDishes(
                categories.stream().collect(Collectors.toMap(Category::id, Function.identity())),
                levels.stream().collect(Collectors.toMap(PriceLevel::id, Function.identity())),
                dishes.stream().collect(Collectors.toMap(MenuItem::id, Function.identity())),
                new MenuChange(fresh, List.copyOf(wanted.keySet())), currency);
        Map<ItemChange, MenuItem> tidy = new LinkedHashMap<>();
        wanted.forEach((change, group) -> {
            try {
                tidy.put(change, many.checked(change));
            } catch (RefusedException refused) {
                group.lines().getFirst().trouble(SheetDish.columnOf(refused.refusal()), refused.refusal());
            }
        });
        return tidy;
    }

    /** Where each known column stands; a header that nobody knows may be a slip, so it is not passed over. */
    private SheetHeader header(List<String> titles, List<Trouble> troubles) {
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        Map<LevelId, Integer> prices = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Optional<SheetColumn> column = words.column(title);
            Optional<LevelId> level = words.level(title);
            if (title.isEmpty()) {
                continue;
            }
            if (column.isEmpty() && level.isEmpty()) {
                troubles.add(new Trouble(1, title, Refusal.of("menu.sheet-header-unknown", title, words.titles())));
            } else if ((column.isPresent() ? columns.put(column.get(), i) : prices.put(level.get(), i)) != null) {
                troubles.add(new Trouble(1, title, Refusal.of("menu.sheet-header-twice", title)));
            }
        }
        Set<SheetColumn> naming = EnumSet.noneOf(SheetColumn.class);
        columns.keySet().stream().filter(SheetColumn::namesDish).forEach(naming::add);
        if (naming.isEmpty() && troubles.isEmpty()) {
            troubles.add(new Trouble(1, "", Refusal.of("menu.sheet-header-missing", words.titles())));
        }
        return new SheetHeader(columns, prices, titles);
    }
}
