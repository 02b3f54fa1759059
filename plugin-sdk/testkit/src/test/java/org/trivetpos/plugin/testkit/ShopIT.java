package org.trivetpos.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.testkit.plugin.BundleCopies;

@TrivetShop
class ShopIT {

    private static final String COUPON = "org.trivetpos.tender.coupon";

    @TempDir
    private Path folder;

    private final Shop shop;

    ShopIT(Shop shop) {
        this.shop = shop;
    }

    private Path coupon(String chinese, String version) {
        return new BundleCopies(shop.process().program(), folder).tender("coupon", chinese, "Coupon", version);
    }

    @Test
    void a_plain_sale_comes_out_as_paper_and_opens_the_drawer() {
        int pulses = shop.drawerPulses();
        Sale sale = shop.sale().dishes("103", "501", "501").received(Money.parse("CNY 50.00")).settle();

        assertThat(sale.due()).isEqualTo(Money.parse("CNY 24.00"));
        assertThat(sale.change()).isEqualTo(Money.parse("CNY 26.00"));
        assertThat(sale.lines()).extracting(line -> line.name().zh() + " " + line.quantity())
                .containsExactly("麻婆豆腐 1", "米饭 2");
        assertThat(sale.payments()).extracting(Sale.Payment::tender).containsExactly("cash");
        Paper receipt = shop.receipt(sale);
        assertThat(receipt.text()).contains("麻婆豆腐", "24.00", sale.receipt());
        assertThat(shop.drawerPulses()).isEqualTo(pulses + 1);
        BufferedImage picture = receipt.picture();
        assertThat(picture.getWidth()).isEqualTo(608);
        assertThat(picture.getHeight()).isBetween(400, 2_000);
        assertThat(receipt.save(Path.of("target/receipt.png"))).exists();
    }

    @Test
    void a_plugin_is_installed_takes_part_in_a_sale_is_updated_rolled_back_and_removed() {
        assertThat(shop.isRunning(COUPON)).isFalse();
        assertThat(shop.install(coupon("礼券", "0.2.0")).gates())
                .containsExactly("org.trivetpos.settlement.spi.Tender");
        assertThat(shop.isRunning(COUPON)).isTrue();
        Sale sale = shop.sale().dishes("103").tender("coupon").settle();
        assertThat(sale.payments()).extracting(payment -> payment.name().zh()).containsExactly("礼券");
        assertThat(shop.receipt(sale).text()).contains("礼券");

        assertThat(shop.update(coupon("代金券", "0.3.0")).version()).isEqualTo("0.3.0");
        assertThat(shop.sale().dishes("103").tender("coupon").settle().payments())
                .extracting(payment -> payment.name().zh()).containsExactly("代金券");
        assertThat(shop.rollBack(COUPON).version()).isEqualTo("0.2.0");
        assertThat(shop.switchOff(COUPON).isRunning()).isFalse();
        assertThat(shop.switchOn(COUPON).isRunning()).isTrue();

        shop.remove(COUPON);
        assertThat(shop.isRunning(COUPON)).isFalse();
        assertThatThrownBy(() -> shop.sale().dishes("103").tender("coupon").settle())
                .isInstanceOfSatisfying(ShopRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("settlement.tender-gone");
                    assertThat(refused.words().zh()).containsPattern("[一-龥]");
                });
    }

    @Test
    void a_file_that_nobody_signed_is_refused_and_so_is_an_update_of_nothing() {
        assertThatThrownBy(() -> shop.installAsItIs(coupon("礼券", "0.2.0")))
                .isInstanceOfSatisfying(ShopRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("plugins.must-be-signed"));
        assertThatThrownBy(() -> shop.update(coupon("礼券", "0.2.0"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_shop_tells_the_time_that_the_test_has_set() {
        LocalDateTime evening = LocalDateTime.now(shop.clock().zone()).toLocalDate().plusDays(3).atTime(22, 30);
        shop.clock().set(evening);
        Sale sale = shop.sell("501");
        assertThat(Duration.between(evening.atZone(shop.clock().zone()).toInstant(), sale.at()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(20));
        assertThat(sale.businessDay()).isEqualTo(evening.toLocalDate());
        shop.clock().advance(Duration.ofHours(12));
        LocalDate next = shop.sell("501").businessDay();
        assertThat(next).isEqualTo(evening.toLocalDate().plusDays(1));
    }

    @Test
    void a_printer_out_of_paper_keeps_the_receipt_until_it_is_refilled() {
        shop.printer().paperOut(true);
        Sale sale = shop.sell("501");
        assertThat(shop.papers()).noneMatch(paper -> paper.text().contains(sale.receipt()));
        shop.printer().paperOut(false);
        assertThat(shop.receipt(sale).text()).contains("米饭");
    }

    @Test
    void a_payment_that_fails_settles_nothing_and_the_next_one_is_taken() {
        shop.failNextPayments(1);
        assertThatThrownBy(() -> shop.sell("501")).isInstanceOfSatisfying(ShopRefusedException.class,
                refused -> assertThat(refused.code()).isEqualTo("settlement.participant-failed"));
        assertThat(shop.sell("501").due()).isEqualTo(Money.parse("CNY 3.00"));

        shop.slowNextPayment(Duration.ofMillis(600));
        long before = System.nanoTime();
        shop.sell("501");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(600));
    }

    @Test
    void a_scale_shows_what_the_test_says_and_is_gone_afterwards() {
        Devices devices = shop.devices();
        assertThat(devices.weighed().state()).isEqualTo(Weighed.State.NONE);
        devices.scale().stable(532);
        assertThat(devices.weighed()).isEqualTo(new Weighed(new LocalText("测试秤", "Test scale"), Weighed.State.STABLE,
                532, 0));
        devices.scale().unstable(540);
        assertThat(devices.weighed().state()).isEqualTo(Weighed.State.UNSTABLE);
        devices.scale().overload();
        assertThat(devices.weighed().state()).isEqualTo(Weighed.State.OVERLOAD);
        devices.scale().stalling();
        assertThat(devices.weighed().state()).isEqualTo(Weighed.State.NO_ANSWER);
        devices.scale().remove();
        assertThat(devices.weighed().state()).isEqualTo(Weighed.State.NONE);
    }

    @Test
    void a_line_rings_and_the_tills_are_told_what_makes_sense_of_it() {
        shop.devices().line().rings("2", "138-1234-5678", "\u202e王\u0000芳");
        HeardCall call = shop.devices().calls().getFirst();
        assertThat(call).extracting(HeardCall::line, HeardCall::number, HeardCall::name, HeardCall::waits)
                .containsExactly("2", "13812345678", "王芳", true);
    }

    @Test
    void a_tender_refuses_breaks_and_dawdles_and_another_one_is_taken() {
        ShopTender tender = shop.devices().tender();
        tender.refuses();
        assertThatThrownBy(() -> shop.sale().dishes("501").tender(ShopTender.ID).settle())
                .isInstanceOfSatisfying(ShopRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("testkit.tender-refused");
                    assertThat(refused.words().zh()).contains("没有收款");
                });
        tender.breaks();
        assertThatThrownBy(() -> shop.sale().dishes("501").tender(ShopTender.ID).settle())
                .isInstanceOfSatisfying(ShopRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("settlement.participant-failed"));
        assertThat(shop.sell("501").due()).isEqualTo(Money.parse("CNY 3.00"));
        tender.slow(Duration.ofMillis(400));
        long before = System.nanoTime();
        assertThat(shop.sale().dishes("501").tender(ShopTender.ID).settle().payments()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(400));
        tender.stallingAtAmounts();
        shop.sale().dishes("501").tender(ShopTender.ID).settle();
    }

    @Test
    void nothing_is_left_of_a_plugin_that_came_and_went_five_times_and_sold() {
        assertThat(shop.cycles(coupon("礼券", "0.2.0"), 5,
                () -> shop.sale().dishes("501").tender("coupon").settle())).isEmpty();
    }
}
