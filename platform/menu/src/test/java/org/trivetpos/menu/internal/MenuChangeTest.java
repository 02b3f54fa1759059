package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.menu.internal.Dishes.a;
import static org.trivetpos.menu.internal.Dishes.choice;
import static org.trivetpos.menu.internal.Dishes.slot;
import static org.trivetpos.menu.internal.Dishes.yuan;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemChange;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.menu.PriceStep;
import org.trivetpos.menu.VariantId;
import org.trivetpos.testkit.TestStore;

class MenuChangeTest {

    private Room room;
    private MenuItem pork;
    private MenuItem tofu;

    @BeforeEach
    void open() {
        room = new Room(TestStore.h2());
        room.administration.save(room.context(), Dishes.HOT);
        pork = room.save(a("pork", "红烧肉", "Braised pork").code("P1").price("48.00"));
        tofu = room.save(a("tofu", "豆腐", "Tofu").code("T1").price("18.00"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void prices_of_many_dishes_move_in_one_command_that_is_journalled_and_can_be_undone() {
        MenuChange change = MenuChange.repriced(List.of(pork, tofu),
                new PriceStep.Percent(1000, yuan("1"), RoundingMode.HALF_UP));
        CommandContext context = room.context();
        room.administration.change(context, change);
        room.administration.change(context, change);

        assertThat(room.find("pork").priceFrom()).isEqualTo(yuan("53.00"));
        assertThat(room.find("tofu").priceFrom()).isEqualTo(yuan("20.00"));
        assertThat(facts(context.request().value())).as("once, though it was asked twice")
                .containsExactly("menu.MenuItemsSaved");

        room.administration.change(room.context(), change.undone(room.menu));

        assertThat(room.find("pork")).isEqualTo(pork);
        assertThat(room.find("tofu")).isEqualTo(tofu);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_and_nothing_else_is_changed_either() {
        MenuChange change = MenuChange.repriced(List.of(pork, tofu),
                new PriceStep.Amount(yuan("1"), yuan("1"), RoundingMode.HALF_UP));
        room.save(a("tofu", "老豆腐", "Firm tofu").code("T1").price("18.00"));

        assertThat(refused(change)).isEqualTo("menu.changed-meanwhile");
        assertThat(room.find("pork")).isEqualTo(pork);
    }

    @Test
    void what_changes_by_itself_is_no_change_and_stays() {
        room.soldOut("pork", 3);
        String picture = room.administration.picture(room.context(), pork.id(), PictureFiles.png(20, 20));

        room.administration.change(room.context(), MenuChange.of(pork, pork.withName(new LocalText("东坡肉", "Pork"))));

        assertThat(room.find("pork").name().zh()).isEqualTo("东坡肉");
        assertThat(room.find("pork").soldOut()).isEqualTo(3);
        assertThat(room.find("pork").picture()).isEqualTo(picture);
    }

    @Test
    void todays_price_of_a_market_dish_stays() {
        MenuItem crab = room.save(a("crab", "大闸蟹", "Crab").pricing(Pricing.MARKET).price("0"));
        room.administration.marketPrice(room.context(), crab.id(), new VariantId("v"), yuan("98.00"));

        room.administration.change(room.context(), MenuChange.of(crab, crab.withPosition(7)));

        assertThat(room.find("crab").priceFrom()).isEqualTo(yuan("98.00"));
        assertThat(room.find("crab").position()).isEqualTo(7);
    }

    @Test
    void two_dishes_may_exchange_their_codes_but_not_share_one() {
        MenuChange swap = MenuChange.of(List.of(new ItemChange(pork, pork.withCodes("T1", "")),
                new ItemChange(tofu, tofu.withCodes("P1", ""))));
        room.administration.change(room.context(), swap);
        assertThat(room.find("pork").code()).isEqualTo("T1");
        assertThat(room.find("tofu").code()).isEqualTo("P1");

        MenuItem now = room.find("pork");
        assertThat(refused(MenuChange.of(now, now.withCodes("x", "p1")))).isEqualTo("menu.code-taken");
        assertThat(refused(MenuChange.of(now, now.withCodes("77", "77")))).isEqualTo("menu.code-is-barcode");
    }

    @Test
    void new_dishes_come_with_their_categories_and_undoing_takes_them_off_the_menu() {
        Category soups = new Category(new CategoryId("soups"), new LocalText("汤", ""), "#123456", 9);
        MenuItem soup = a("soup", "紫菜汤", "Soup").code("S1").left(5).made();
        MenuItem in = new MenuItem(soup.id(), soups.id(), soup.name(), "S1", "", Pricing.FIXED, soup.unit(),
                soup.variants(), List.of(), List.of(), 5, null, true, true, 0);
        MenuChange change = new MenuChange(List.of(soups), List.of(new ItemChange(null, in)));
        room.administration.change(room.context(), change);

        assertThat(room.menu.snapshot().categories()).contains(soups);
        assertThat(room.find("soup")).isEqualTo(in);
        assertThat(change.added()).isEqualTo(1);

        room.administration.change(room.context(), change.undone(room.menu));
        assertThat(room.find("soup").active()).isFalse();
        assertThat(room.find("soup").code()).isEmpty();
    }

    @Test
    void set_meals_are_looked_at_as_they_will_be() {
        MenuItem set = room.save(a("set", "套餐", "Set").slots(slot("s", choice(pork, "48", "0"))));
        assertThat(refused(MenuChange.of(pork, pork.withActive(false)))).isEqualTo("menu.used-in-set");

        MenuItem other = a("set", "套餐", "Set").slots(slot("s", choice(tofu, "18", "0"))).made();
        room.administration.change(room.context(), MenuChange.of(List.of(new ItemChange(set, other),
                new ItemChange(pork, pork.withActive(false)))));
        assertThat(room.find("pork").active()).isFalse();
        assertThat(refused(MenuChange.of(tofu, tofu.withActive(false)))).isEqualTo("menu.used-in-set");
    }

    @Test
    void more_than_ten_thousand_dishes_at_once_are_refused_in_words() {
        List<ItemChange> many = IntStream.rangeClosed(0, MenuChange.MOST_ITEMS)
                .mapToObj(i -> new ItemChange(null, a("n" + i, "菜" + i, "").made())).toList();
        assertThat(refused(MenuChange.of(many))).isEqualTo("menu.too-many-dishes");
    }

    @Test
    void it_needs_the_permission_to_edit_the_menu() {
        room.door.closed.add(org.trivetpos.menu.MenuAdministration.EDIT);
        assertThat(refused(MenuChange.of(pork, pork.withPosition(3)))).isEqualTo("identity.permission-missing");
    }

    private String refused(MenuChange change) {
        return Room.refusal(() -> room.administration.change(room.context(), change)).code();
    }

    private List<String> facts(String subject) {
        return room.store.journal().about(subject).stream().map(fact -> fact.type()).toList();
    }
}
