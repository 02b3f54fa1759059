package org.trivetpos.workload.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text that a real sale left, in pieces: some are the same in each order of the past, some are its own. */
record SampleText(List<Piece> pieces) {

    /** A part of the text, written for one order. */
    @FunctionalInterface
    interface Piece {
        void write(StringBuilder text, PastOrder order);
    }

    /** For this order. */
    String of(PastOrder order) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> piece.write(text, order));
        return text.toString();
    }

    /** What is different in each order: identities wherever they stand; numbers, days and times in JSON. */
    static final class Marks {

        private static final String MOMENT = "(?<=\")\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z(?=\")";

        private final Map<String, Piece> identities;
        private final String day;
        private final Pattern plain;
        private final Pattern json;

        Marks(Map<String, Piece> identities, int orderNumber, int receiptNumber, LocalDate day) {
            this.identities = identities;
            this.day = day.toString();
            String names = identities.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
            this.plain = Pattern.compile(names);
            String order = Pattern.quote(identities.keySet().iterator().next());
            this.json = Pattern.compile(names + "|" + MOMENT + "|(?<=\")" + this.day + "(?=\")"
                    + "|\"orderNumber\":" + orderNumber + "\\b|\"receiptNumber\":" + receiptNumber + "\\b"
                    + "|(?<=\"id\":\"" + order + "\",)\"number\":" + orderNumber + "\\b");
        }

        /** The text itself if there is nothing of that in it. */
        Object in(String text) {
            List<Piece> pieces = new ArrayList<>();
            Matcher places = (text.startsWith("{") ? json : plain).matcher(text);
            int from = 0;
            while (places.find()) {
                same(pieces, text.substring(from, places.start()));
                pieces.add(piece(places.group()));
                from = places.end();
            }
            if (pieces.isEmpty()) {
                return text;
            }
            same(pieces, text.substring(from));
            return new SampleText(pieces);
        }

        private static void same(List<Piece> pieces, String part) {
            pieces.add((text, order) -> text.append(part));
        }

        private Piece piece(String place) {
            Piece identity = identities.get(place);
            if (identity != null) {
                return identity;
            }
            if (place.equals(day)) {
                return (text, order) -> text.append(order.day());
            }
            if (place.startsWith("\"")) {
                String name = place.substring(0, place.indexOf(':') + 1);
                return (text, order) -> text.append(name).append(order.numberOfTheDay());
            }
            Instant moment = Instant.parse(place);
            return (text, order) -> text.append(order.moved(moment));
        }
    }
}
