package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.kernel.GateHealth.Kind;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;
import org.trivetpos.store.Shop;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.Offered;

class PaperLayoutsTest {

    private static final Shop SHOP = PrintShop.shop(Locale.CHINESE);
    private static final Paper RECEIPT = new Paper.Receipt(SHOP, SampleSale.check(), SampleSale.order());
    private static final Paper SLIP = new Paper.KitchenSlip(SHOP, SampleSale.ticket());
    private static final Paper SHEET = new Paper.ShiftSheet(SHOP, SampleSale.report());
    private static final Document USUAL =
            new ReceiptPaper(PrintShop.texts()).of(SHOP, SampleSale.check(), SampleSale.order());
    private static final Document USUAL_SLIP = new KitchenSlipPaper(PrintShop.texts()).of(SHOP, SampleSale.ticket());
    private static final Document USUAL_SHEET = new ShiftReportPaper(PrintShop.texts()).of(SHOP, SampleSale.report());

    private final GateHouse guard = new GateHouse(new MutableClock());
    private final TypedSettings settings = new TypedSettings();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        guard.close();
    }

    private record Drawn(String id, Set<Paper.Kind> kinds, int position, UnaryOperator<Document> pen)
            implements PaperLayout {

        static Drawn receipts(UnaryOperator<Document> pen) {
            return new Drawn("drawn", Set.of(Paper.Kind.RECEIPT), 100, pen);
        }

        @Override
        public LocalText name() {
            return LocalText.same(id);
        }

        @Override
        public Document layOut(Paper paper, Document usual) {
            return pen.apply(usual);
        }
    }

    private static Document.Text words(String words) {
        return new Document.Text(words, Style.PLAIN);
    }

    private static UnaryOperator<Document> adding(Block... blocks) {
        return usual -> new Document(Stream.concat(usual.blocks().stream(), Stream.of(blocks)).toList());
    }

    private PaperLayouts house(PaperLayout... layouts) {
        return house(guard, layouts);
    }

    private PaperLayouts house(GateHouse at, PaperLayout... layouts) {
        PaperLayouts house = new PaperLayouts(at, settings);
        Stream.of(layouts).map(Offered::of).forEach(house::addLayout);
        return house;
    }

    private Document laidOut(UnaryOperator<Document> pen) {
        return house(Drawn.receipts(pen)).of(RECEIPT, USUAL);
    }

    @Test
    void a_layout_says_how_its_kind_of_paper_looks_and_leaves_the_others() {
        PaperLayouts layouts = house(Drawn.receipts(adding(words("再见"))));
        assertThat(layouts.of(RECEIPT, USUAL).blocks()).contains(words("再见")).hasSizeGreaterThan(USUAL.blocks().size());
        assertThat(layouts.of(SLIP, USUAL_SLIP)).isEqualTo(USUAL_SLIP);
        assertThat(layouts.of(SHEET, USUAL_SHEET)).isEqualTo(USUAL_SHEET);
        assertThat(guard.troubles()).isEmpty();
    }

    @Test
    void of_several_the_lowest_position_wins_unless_the_shop_has_chosen() {
        PaperLayouts layouts = house(new Drawn("late", Set.of(Paper.Kind.RECEIPT), 7, adding(words("late"))),
                new Drawn("early", Set.of(Paper.Kind.RECEIPT), 3, adding(words("early"))),
                new Drawn("kitchen", Set.of(Paper.Kind.KITCHEN_SLIP), 1, adding(words("kitchen"))));
        assertThat(layouts.of(RECEIPT, USUAL).blocks()).contains(words("early")).doesNotContain(words("late"));
        settings.typed.put("printing.receipt-layout", "late");
        assertThat(layouts.of(RECEIPT, USUAL).blocks()).contains(words("late")).doesNotContain(words("early"));
        assertThat(layouts.of(SLIP, USUAL_SLIP).blocks()).contains(words("kitchen"));
        settings.typed.put("printing.receipt-layout", "house");
        assertThat(layouts.of(RECEIPT, USUAL)).isEqualTo(USUAL);
    }

    @Test
    void a_layout_that_throws_or_stalls_is_named_and_the_paper_looks_as_usual_in_time() {
        long before = System.nanoTime();
        assertThat(laidOut(usual -> {
            throw new IllegalStateException("no ink");
        })).isEqualTo(USUAL);
        assertThat(laidOut(usual -> {
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return usual;
        })).isEqualTo(USUAL);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(guard.troubles()).extracting(Trouble::gate).containsOnly("PaperLayout");
        assertThat(guard.troubles()).extracting(Trouble::what).containsOnly("layOut");
    }

    @Test
    void a_paper_does_not_wait_for_a_layout_whose_constructor_stalls() {
        PaperLayouts layouts = house();
        layouts.addLayout(Offered.by(() -> {
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Drawn.receipts(adding(words("late")));
        }));
        long before = System.nanoTime();
        assertThat(layouts.of(RECEIPT, USUAL)).isEqualTo(USUAL);
        assertThat(layouts.of(RECEIPT, USUAL)).isEqualTo(USUAL);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(guard.troubles()).extracting(Trouble::gate).containsExactly("PaperLayout");
    }

    @Test
    void one_that_does_not_say_its_kinds_is_left_out_and_the_others_lay_out() {
        PaperLayouts layouts = house(new Drawn("odd", null, 1, adding(words("odd"))),
                Drawn.receipts(adding(words("sound"))));
        assertThat(layouts.of(RECEIPT, USUAL).blocks()).contains(words("sound"));
        assertThat(guard.troubles()).extracting(Trouble::outside).containsExactly(true);
    }

    @Test
    void the_drawer_opens_exactly_when_it_would_have_and_the_paper_is_cut() {
        Document bare = laidOut(usual -> new Document(usual.blocks().stream().filter(block ->
                !(block instanceof Document.DrawerPulse) && !(block instanceof Document.Cut)).toList()));
        assertThat(bare).isEqualTo(USUAL);
        Document slip = house(new Drawn("k", Set.of(Paper.Kind.KITCHEN_SLIP), 1, adding(new Document.DrawerPulse())))
                .of(SLIP, USUAL_SLIP);
        assertThat(slip.blocks()).doesNotContain(new Document.DrawerPulse());
    }

    static Stream<Block> unprintable() {
        ByteBuffer cutOff = ByteBuffer.allocate(100).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452)
                .putInt(200).putInt(100);
        return Stream.of(new Document.QrCode("x".repeat(501), 4), new Document.QrCode("", 4),
                new Document.QrCode("x", 9), new Document.BarCode("条码"), new Document.BarCode("1".repeat(61)),
                new Document.Text("x", new Style(Document.Align.LEFT, false, 0, 1)), new Document.Text("x", null),
                new Document.Columns(List.of(), Style.PLAIN), new Document.Feed(5_000),
                new Document.Picture(new byte[] {1, 2, 3}), new Document.Picture(cutOff.array()),
                words("x".repeat(1_000_001)));
    }

    @ParameterizedTest
    @MethodSource("unprintable")
    void what_no_printer_could_print_is_nonsense_and_the_paper_looks_as_usual(Block block) {
        assertThat(laidOut(adding(block))).isEqualTo(USUAL);
        assertThat(guard.troubles()).extracting(Trouble::kind).containsExactly(Kind.NONSENSE);
    }

    @Test
    void a_whole_picture_is_printed() {
        ByteBuffer png = ByteBuffer.allocate(100).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452)
                .putInt(200).putInt(100).putLong(92, 0x49454E44AE426082L);
        Document.Picture picture = new Document.Picture(png.array());
        assertThat(laidOut(adding(picture)).blocks()).contains(picture);
    }

    private static Document without(Document usual, @Nullable String words) {
        List<Block> kept = new ArrayList<>(usual.blocks());
        kept.removeIf(block -> words != null && block.toString().contains(words));
        return new Document(kept);
    }

    static Stream<String> truth() {
        return Stream.of("20261123-0009", "text=12,", "宫保鸡丁", "清蒸鲈鱼", "￥232.84");
    }

    @ParameterizedTest
    @MethodSource("truth")
    void a_receipt_that_leaves_out_what_was_paid_for_is_nonsense(String left) {
        assertThat(without(USUAL, left)).isNotEqualTo(USUAL);
        assertThat(laidOut(usual -> without(usual, left))).isEqualTo(USUAL);
        assertThat(guard.troubles()).extracting(Trouble::words).first().asString().contains("leaves out");
    }

    @Test
    void a_kitchen_slip_keeps_what_the_cook_must_know_and_a_report_what_the_drawer_should_hold() {
        BinaryOperator<String> looks = (kind, left) -> {
            Paper paper = kind.equals("slip") ? SLIP : SHEET;
            Document usual = kind.equals("slip") ? USUAL_SLIP : USUAL_SHEET;
            GateHouse own = new GateHouse(new MutableClock());
            Document made = house(own, new Drawn("d", Set.of(Paper.Kind.values()), 1, plain -> without(plain, left)))
                    .of(paper, usual);
            assertThat(without(usual, left)).as(left).isNotEqualTo(usual);
            String said = own.troubles().stream().map(Trouble::words).findFirst().orElse("nothing");
            own.close();
            assertThat(made).as(left + ": " + said).isEqualTo(usual);
            return said;
        };
        assertThat(Stream.of("text=12,", "快一点", "微辣", "少盐", "鱼香肉丝", "1.35", "米饭").map(left ->
                looks.apply("slip", left))).allMatch(said -> said.contains("leaves out"));
        assertThat(Stream.of("4123.50", "4300.50", "4300.00", "1234", "9f86 d081 884c 7d65").map(left ->
                looks.apply("sheet", left))).allMatch(said -> said.contains("leaves out"));
    }

    @Test
    void a_paper_in_the_other_language_and_with_grouped_figures_says_the_same() {
        Document english = new ReceiptPaper(PrintShop.texts()).of(PrintShop.shop(Locale.ENGLISH), SampleSale.check(),
                SampleSale.order());
        assertThat(laidOut(usual -> english)).isEqualTo(english);
        assertThat(guard.troubles()).isEmpty();
    }
}
