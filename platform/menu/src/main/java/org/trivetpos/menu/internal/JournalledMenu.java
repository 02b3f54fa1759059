package org.trivetpos.menu.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryDeleted;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.CategorySaved;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.MarketPriceSet;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItemSaved;
import org.trivetpos.menu.MenuItemsSaved;
import org.trivetpos.menu.PictureChanged;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.PriceLevelDeleted;
import org.trivetpos.menu.PriceLevelSaved;
import org.trivetpos.menu.SoldOutChanged;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Shops;

/** Changes the menu, row and fact in one transaction; the menu in memory follows before the call returns. */
@Component
public final class JournalledMenu implements MenuAdministration {

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Permissions permissions;
    private final Shops shops;
    private final BusinessDays days;
    private final Ids ids;
    private final LiveMenu menu;
    private final MenuRows rows;
    /** One picture at a time, so that ten large uploads do not fill the memory. */
    private final Object drawing = new Object();

    @Activate
    public JournalledMenu(@Reference Transactions transactions, @Reference Commands commands,
            @Reference Journal journal, @Reference Permissions permissions, @Reference Shops shops,
            @Reference BusinessDays days, @Reference Ids ids, @Reference LiveMenu menu) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.permissions = permissions;
        this.shops = shops;
        this.days = days;
        this.ids = ids;
        this.menu = menu;
        this.rows = new MenuRows(transactions);
    }

    @Override
    public Category save(CommandContext context, Category wanted) {
        return once(context, "menu.save-category", Category.class, EDIT, () -> {
            Category category = ItemRules.checked(wanted);
            rows.save(category);
            journal.append(context, category.id().value(), new CategorySaved(category));
            transactions.afterCommit(menu::categoriesChanged);
            return category;
        });
    }

    @Override
    public void delete(CommandContext context, CategoryId id) {
        once(context, "menu.delete-category", Void.class, EDIT, () -> {
            Category category = Optional.ofNullable(rows.categories().get(id))
                    .orElseThrow(() -> Refusal.of("menu.category-unknown").asException());
            int items = rows.itemsIn(id);
            if (items > 0) {
                throw Refusal.of("menu.category-not-empty", category.name(), items).asException();
            }
            rows.delete(id);
            journal.append(context, id.value(), new CategoryDeleted(category));
            transactions.afterCommit(menu::categoriesChanged);
            return null;
        });
    }

    @Override
    public PriceLevel save(CommandContext context, PriceLevel wanted) {
        return once(context, "menu.save-level", PriceLevel.class, EDIT, () -> {
            PriceLevel level = LevelRules.checked(wanted, rows.levels().values());
            rows.save(level);
            journal.append(context, level.id().value(), new PriceLevelSaved(level));
            transactions.afterCommit(menu::categoriesChanged);
            return level;
        });
    }

    @Override
    public void delete(CommandContext context, LevelId id) {
        once(context, "menu.delete-level", Void.class, EDIT, () -> {
            PriceLevel level = Optional.ofNullable(rows.levels().get(id))
                    .orElseThrow(() -> Refusal.of("menu.level-unknown").asException());
            rows.delete(id);
            journal.append(context, id.value(), new PriceLevelDeleted(level));
            transactions.afterCommit(menu::categoriesChanged);
            return null;
        });
    }

    @Override
    public MenuItem save(CommandContext context, MenuItem wanted) {
        return once(context, "menu.save-item", MenuItem.class, EDIT, () -> {
            CurrencyUnit currency = shops.current().currency();
            ItemRules rules = new ItemRules(currency, rows.levels());
            SetMealRules sets = new SetMealRules(new Shelf.Stored(rows, currency), rules, currency);
            MenuItem item = sets.checked(rules.checked(wanted));
            ItemRow known = rows.item(item.id()).orElse(null);
            checkPlace(item);
            if (known == null) {
                write(item, null, true);
            } else {
                sets.checkStillFits(item);
                write(item, wanted.picture() == null ? null : known.picture(), false);
            }
            setPrices(context, item);
            MenuItem saved = stored(item.id());
            journal.append(context, item.id().value(), new MenuItemSaved(saved));
            transactions.afterCommit(() -> menu.changed(item.id()));
            return saved;
        });
    }

    @Override
    public void change(CommandContext context, MenuChange wanted) {
        once(context, "menu.change", Void.class, EDIT, () -> {
            if (wanted.items().size() > MenuChange.MOST_ITEMS) {
                throw Refusal.of("menu.too-many-dishes", wanted.items().size(), MenuChange.MOST_ITEMS).asException();
            }
            MenuBatch batch = new MenuBatch(rows, wanted, shops.current().currency());
            for (Category category : batch.categories()) {
                rows.save(category);
                journal.append(context, category.id().value(), new CategorySaved(category));
                transactions.afterCommit(menu::categoriesChanged);
            }
            List<List<MenuItem>> parts = batch.write();
            if (wanted.items().size() == 1) {
                MenuItem only = parts.getFirst().getFirst();
                journal.append(context, only.id().value(), new MenuItemSaved(only));
            } else {
                parts.forEach(part -> journal.append(context, context.request().value(), new MenuItemsSaved(part)));
            }
            transactions.afterCommit(() -> wanted.items().forEach(item -> menu.changed(item.after().id())));
            return null;
        });
    }

    private void checkPlace(MenuItem item) {
        if (!rows.hasCategory(item.category())) {
            throw Refusal.of("menu.category-unknown").asException();
        }
        if (MenuRows.key(item.code()) != null && item.code().equalsIgnoreCase(item.barcode())) {
            throw Refusal.of("menu.code-is-barcode", item.name(), item.code()).asException();
        }
        for (String code : new String[] {item.code(), item.barcode()}) {
            rows.holder(code, item.id()).ifPresent(other -> {
                throw Refusal.of("menu.code-taken", code,
                        ItemJson.read(other, shops.current().currency()).name()).asException();
            });
        }
    }

    private void write(MenuItem item, @Nullable String picture, boolean isNew) {
        if (picture == null && !isNew) {
            rows.picture(item.id(), null, null);
        }
        rows.save(item, picture, isNew);
        rows.components(item.id(), SetMealRules.components(item));
    }

    /** An editor that shows today's price may also set it. */
    private void setPrices(CommandContext context, MenuItem item) {
        if (!item.isMarketPrice()) {
            return;
        }
        MenuItem now = stored(item.id());
        for (Variant variant : item.variants()) {
            Money today = now.variant(variant.id()).map(Variant::price).orElse(variant.price());
            if (variant.price().isPositive() && !variant.price().equals(today)) {
                setPrice(context, item.id(), variant.id(), variant.price());
            }
        }
    }

    private void setPrice(CommandContext context, ItemId item, VariantId variant, Money price) {
        rows.price(item, variant, days.current(), price.getAmountMinorLong());
        journal.append(context, item.value(), new MarketPriceSet(item, variant, price));
    }

    @Override
    public void soldOut(CommandContext context, ItemId item, @Nullable Integer left) {
        once(context, "menu.sold-out", Void.class, SOLD_OUT, () -> {
            ItemRules.checkLeft(left);
            if (!rows.left(item, left == null ? null : left * 1000L)) {
                throw Refusal.of("menu.item-unknown").asException();
            }
            journal.append(context, item.value(), new SoldOutChanged(item, left));
            transactions.afterCommit(() -> menu.changed(item));
            return null;
        });
    }

    @Override
    public void marketPrice(CommandContext context, ItemId item, VariantId variant, Money price) {
        once(context, "menu.market-price", Void.class, MARKET_PRICE, () -> {
            MenuItem known = stored(item);
            if (!known.isMarketPrice() || known.variant(variant).isEmpty()) {
                throw Refusal.of("menu.not-market-price", known.name()).asException();
            }
            new ItemRules(shops.current().currency(), Map.of()).checkPrice(known.name(), price);
            setPrice(context, item, variant, price);
            transactions.afterCommit(() -> menu.changed(item));
            return null;
        });
    }

    @Override
    public String picture(CommandContext context, ItemId item, byte[] uploaded) {
        return picture(context, item, uploaded, null);
    }

    @Override
    public String picture(CommandContext context, ItemId item, byte[] uploaded, @Nullable Square part) {
        permissions.require(context, EDIT);
        byte[] redrawn = redrawn(uploaded, part);
        return once(context, "menu.picture", String.class, EDIT, () -> {
            stored(item);
            String key = ids.next();
            rows.picture(item, key, redrawn);
            journal.append(context, item.value(), new PictureChanged(item, key, sha256(redrawn)));
            transactions.afterCommit(() -> menu.changed(item));
            return key;
        });
    }

    @Override
    public Menu.Picture looked(byte[] uploaded) {
        return new Menu.Picture(UploadedPicture.MIME_TYPE, redrawn(uploaded, null));
    }

    private byte[] redrawn(byte[] uploaded, @Nullable Square part) {
        synchronized (drawing) {
            return UploadedPicture.redrawn(uploaded, part);
        }
    }

    private <R> R once(CommandContext context, String name, Class<R> result, Permission permission,
            Commands.Change<R> change) {
        R done = commands.once(context, name, result, () -> {
            permissions.require(context, permission);
            return change.make();
        });
        menu.catchUp();
        return done;
    }

    private MenuItem stored(ItemId id) {
        CurrencyUnit currency = shops.current().currency();
        return rows.item(id).map(row -> MenuView.today(MenuContent.Kept.of(row, currency), days.current(), currency))
                .orElseThrow(() -> Refusal.of("menu.item-unknown").asException());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
