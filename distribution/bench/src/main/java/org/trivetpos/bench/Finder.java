package org.trivetpos.bench;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Somebody at the screen of past orders, without a browser, who looks for sales of the last month by whatever a guest
 * remembers, and makes sure that what is found fits. For one thread.
 */
final class Finder implements AutoCloseable {

    private static final int A_DAY = 1_000;
    private static final int DAYS = 29;
    private static final int AROUND = 15;
    private static final String ROW = "past-sale";
    private static final String NEVER_SOLD = "没有卖过的菜";

    /** By what is looked for. */
    enum Kind {
        RECEIPT("the receipt's number"), NUMBER("the order's number"), AMOUNT("the amount"), TIME("the time"),
        DISH("a dish"), NOTE("the guest's telephone in the note"), NOTHING("a dish that was never sold");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Page page;
    private final PastShop past;
    private final RandomGenerator random = new Random(7);
    private final List<Row> known = new ArrayList<>();
    private final Map<Kind, List<Double>> millis = new EnumMap<>(Kind.class);
    private int asked;

    /** What a row of the list says. */
    private record Row(String number, String about, String dishes, String amount) {

        static Row of(PageTree.Part row) {
            List<PageTree.Part> middle = row.children().get(0).children();
            return new Row(middle.get(0).text(), middle.get(1).text(), middle.get(2).text(),
                    row.children().get(1).children().get(0).text());
        }

        LocalTime clock() {
            return LocalTime.parse(about.replaceAll("^.*?(\\d\\d:\\d\\d).*$", "$1"));
        }

        /** Of the order or of the receipt. */
        boolean has(int wanted) {
            return number.replaceAll("\\D", "").equals(String.valueOf(wanted))
                    || List.of(about.split(" ")).contains(String.valueOf(wanted));
        }
    }

    Finder(URI shop, String token, PastShop past) {
        this.past = past;
        this.page = new Page(shop, token);
        Seats.logIn(page);
        page.navigate("screen/past");
        page.click("past-YESTERDAY");
        known.addAll(rows());
        if (known.isEmpty()) {
            throw new IllegalStateException("nothing was sold yesterday");
        }
        page.click("past-MONTH");
        for (Kind kind : Kind.values()) {
            millis.put(kind, new ArrayList<>());
        }
    }

    private List<Row> rows() {
        return page.look(shown -> shown.all(ROW).stream().map(Row::of).toList());
    }

    /** Looks for one sale, each time by another kind. */
    void find() {
        Kind kind = Kind.values()[asked++ % Kind.values().length];
        int order = past.orders() - 1 - random.nextInt(Math.min(past.orders(), DAYS * A_DAY));
        LocalDate day = past.newest().minusDays((past.orders() - 1) / A_DAY - order / A_DAY);
        int number = order % A_DAY + 1;
        Row like = known.get(random.nextInt(known.size()));
        switch (kind) {
            case RECEIPT -> one(kind, day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-%04d".formatted(number), number);
            case NUMBER -> some(kind, "#" + number, row -> row.has(number));
            case AMOUNT -> some(kind, like.amount(), row -> row.amount().equals(like.amount()));
            case TIME -> some(kind, like.clock().toString(), row -> Math.abs(row.clock().toSecondOfDay()
                    - like.clock().toSecondOfDay()) / 60 <= AROUND);
            case DISH -> some(kind, dish(like), row -> row.dishes().contains(dish(like)));
            case NOTE -> one(kind, "138 %08d".formatted(order), number);
            case NOTHING -> ask(kind, NEVER_SOLD, 0, 0, row -> false);
        }
    }

    private static String dish(Row row) {
        return row.dishes().split("、")[0];
    }

    private void one(Kind kind, String typed, int number) {
        ask(kind, typed, 1, 1, row -> row.has(number));
    }

    private void some(Kind kind, String typed, Predicate<Row> fits) {
        ask(kind, typed, 1, Integer.MAX_VALUE, fits);
    }

    private void ask(Kind kind, String typed, int least, int most, Predicate<Row> fits) {
        double took = page.answered(page.typing("past-search", typed));
        List<Row> found = rows();
        if (found.size() < least || found.size() > most || !found.stream().allMatch(fits)) {
            throw new IllegalStateException("looking for " + kind + " '" + typed + "' found " + found);
        }
        millis.get(kind).add(took);
    }

    /** Milliseconds from the request to the end of the frame with what was found, by kind. */
    Map<Kind, List<Double>> millis() {
        return millis;
    }

    @Override
    public void close() {
        page.close();
    }
}
