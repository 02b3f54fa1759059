package org.trivetpos.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.Shop;
import org.trivetpos.store.ShopChanged;
import org.trivetpos.store.Shops;

/** The shop's one row, made at the first start with what suits a shop in China, and kept in memory. */
@Component(immediate = true)
public final class ShopBook implements Shops {

    private static final int NAME_LENGTH = 60;
    private static final int ADDRESS_LENGTH = 120;
    private static final int WHOLE = 10_000;

    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final Rows rows;
    private final Kept<Shop> shop;

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public ShopBook(@Reference Transactions transactions, @Reference(target = "(schema=store)") EntityUnit tables,
            @Reference Commands commands, @Reference Journal journal, @Reference Doorkeeper door,
            @Reference Clock clock, @Reference Ids ids) {
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.door = door;
        this.rows = new Rows(transactions);
        this.shop = new Kept<>(transactions.call(() -> load().stream().findFirst()
                .orElseGet(() -> found(ids.next(), clock.getZone()))));
    }

    @Override
    public Shop current() {
        return shop.value();
    }

    @Override
    public Shop change(CommandContext context, Shop wanted) {
        AtomicReference<@Nullable Shop> made = new AtomicReference<>();
        commands.once(context, "store.change-shop", String.class, () -> {
            door.require(context, Doorkeeper.SETTINGS);
            long version = rows.turnstile();
            Shop before = load().getFirst();
            Shop after = checked(before.id(), wanted);
            if (!after.equals(before)) {
                rows.update("update store.shop set name_zh = ?, name_en = ?, address_zh = ?, address_en = ?, "
                                + "currency = ?, tax_included = ?, tax_percent = ?, language = ?, zone = ?",
                        after.name().zh(), after.name().en(), after.address().zh(), after.address().en(),
                        after.currency().getCode(), after.taxIncluded(), after.taxPercent(),
                        after.language().toLanguageTag(), after.zone().getId());
                journal.append(context, after.id(), new ShopChanged(ShopChanged.Data.of(before),
                        ShopChanged.Data.of(after)));
                shop.afterCommit(transactions, version, after);
            }
            made.set(after);
            return after.id();
        });
        return Objects.requireNonNullElseGet(made.get(), shop::value);
    }

    private Shop found(String id, ZoneId zone) {
        Shop first = new Shop(id, new LocalText("我的餐厅", "My restaurant"), LocalText.same(""), CurrencyUnit.of("CNY"),
                true, 600, Locale.SIMPLIFIED_CHINESE, zone);
        rows.update("insert into store.shop (id, name_zh, name_en, address_zh, address_en, currency, tax_included, "
                        + "tax_percent, language, zone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                first.id(), first.name().zh(), first.name().en(), "", "", first.currency().getCode(),
                first.taxIncluded(), first.taxPercent(), first.language().toLanguageTag(), zone.getId());
        return first;
    }

    private List<Shop> load() {
        return rows.select("select * from store.shop", ShopBook::read);
    }

    private static Shop read(ResultSet row) throws SQLException {
        return new Shop(row.getString("id"), new LocalText(row.getString("name_zh"), row.getString("name_en")),
                new LocalText(row.getString("address_zh"), row.getString("address_en")),
                CurrencyUnit.of(row.getString("currency")), row.getBoolean("tax_included"), row.getInt("tax_percent"),
                Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone")));
    }

    private static Shop checked(String id, Shop wanted) {
        LocalText name = stripped(wanted.name());
        LocalText address = stripped(wanted.address());
        if (name.zh().isEmpty() && name.en().isEmpty()) {
            throw Refusal.of("store.shop-name-missing").asException();
        }
        if (tooLong(name, NAME_LENGTH) || tooLong(address, ADDRESS_LENGTH)) {
            throw Refusal.of("store.shop-text-too-long", NAME_LENGTH, ADDRESS_LENGTH).asException();
        }
        if (wanted.taxPercent() < 0 || wanted.taxPercent() >= WHOLE) {
            throw Refusal.of("store.shop-tax-odd").asException();
        }
        if (!List.of("zh", "en").contains(wanted.language().getLanguage())) {
            throw Refusal.of("store.shop-language-unknown").asException();
        }
        return new Shop(id, name, address, wanted.currency(), wanted.taxIncluded(), wanted.taxPercent(),
                wanted.language(), wanted.zone());
    }

    private static LocalText stripped(LocalText text) {
        return new LocalText(text.zh().strip(), text.en().strip());
    }

    private static boolean tooLong(LocalText text, int most) {
        return text.zh().length() > most || text.en().length() > most;
    }
}
