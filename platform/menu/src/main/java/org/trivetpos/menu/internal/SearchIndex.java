package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.MenuItem;

/** Finds the active items of one snapshot by whatever a cashier may type. Immutable. */
final class SearchIndex {

    /** Ranks from an exact code to somewhere inside a name. */
    private static final int RANKS = 5;
    private static final int EXACT = 0;
    private static final int WHOLE = 1;
    private static final int BEGINNING = 2;
    private static final int INSIDE = 3;
    private static final int SOMEWHERE = 4;
    private static final int NOT = -1;

    private final List<MenuItem> items;
    private final List<Entry> entries;
    private final Map<Searched, Entry> known = new HashMap<>();

    /** An index of these items in their order; entries of names that the one before knew are taken over. */
    SearchIndex(List<MenuItem> items, @Nullable SearchIndex before) {
        this.items = items;
        this.entries = new ArrayList<>(items.size());
        for (MenuItem item : items) {
            Searched words = new Searched(item.name().zh(), item.name().en(), item.code(), item.barcode());
            Entry entry = before == null ? null : before.known.get(words);
            if (entry == null) {
                entry = Entry.of(words);
            }
            entries.add(entry);
            known.put(words, entry);
        }
    }

    /** Best match first; equal ones in the order of the menu. */
    List<MenuItem> search(String words) {
        Typed typed = Typed.of(words);
        if (!typed.isUseful()) {
            return List.of();
        }
        long bits = SearchName.bits(typed.letters());
        List<List<MenuItem>> ranked = new ArrayList<>();
        for (int rank = 0; rank < RANKS; rank++) {
            ranked.add(new ArrayList<>());
        }
        for (int i = 0; i < entries.size(); i++) {
            int rank = entries.get(i).rank(typed, bits);
            if (rank != NOT) {
                ranked.get(rank).add(items.get(i));
            }
        }
        return ranked.stream().flatMap(List::stream).toList();
    }

    private record Searched(String zh, String en, String code, String barcode) { }

    private record Entry(String zh, String en, String code, String barcode, SearchName byPinyin, SearchName byWords) {

        static Entry of(Searched words) {
            String zh = Typed.plain(words.zh());
            String en = Typed.plain(words.en());
            return new Entry(zh, en, Typed.plain(words.code()), Typed.plain(words.barcode()), SearchName.of(zh),
                    SearchName.of(en));
        }

        int rank(Typed typed, long bits) {
            String text = typed.text();
            if (code.equals(text) || barcode.equals(text)) {
                return EXACT;
            }
            if (zh.equals(text) || en.equals(text)) {
                return WHOLE;
            }
            SearchName.Match pinyin = byPinyin.match(typed.letters(), bits);
            SearchName.Match words = byWords.match(typed.letters(), bits);
            SearchName.Match match = pinyin.compareTo(words) < 0 ? pinyin : words;
            if (match == SearchName.Match.WHOLE) {
                return WHOLE;
            }
            if (match == SearchName.Match.BEGINNING || zh.startsWith(text) || en.startsWith(text)
                    || code.startsWith(text) || barcode.startsWith(text)) {
                return BEGINNING;
            }
            if (match == SearchName.Match.INSIDE || zh.contains(text)) {
                return INSIDE;
            }
            return en.contains(text) ? SOMEWHERE : NOT;
        }
    }
}
