package org.trivetpos.kernel.internal;

import java.text.Format;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kernel.spi.TextSource;

/**
 * Texts of the bundles that are present now. A key that is known in the other language only is shown in that one: a
 * person can do more with it than with a key. A source that throws or stalls takes its own texts along and no other's.
 */
@Component(service = Texts.class)
public final class LiveTexts implements Texts {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTexts.class);

    private final Values values;
    private final Gate<KnownTexts> gate;
    private volatile List<TextSource> sources;
    private volatile Known known;

    @Activate
    public LiveTexts(@Reference Clock clock, @Reference Guard guard) {
        this(clock, guard, List.of());
    }

    /** With texts to begin with. */
    public LiveTexts(Clock clock, Guard guard, List<TextSource> sources) {
        this.values = new Values(clock);
        this.sources = List.copyOf(sources);
        this.known = new Known();
        this.gate = guard.gate(TextSource.class, () -> this.sources, KnownTexts::of, (one, other) -> 0);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void addSource(TextSource source) {
        sources = Stream.concat(sources.stream(), Stream.of(source)).toList();
        known = new Known();
    }

    synchronized void removeSource(TextSource source) {
        sources = sources.stream().filter(one -> one != source).toList();
        known = new Known();
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        Locale language = Locale.of(locale.getLanguage());
        Pattern pattern = pattern(language, key)
                .or(() -> pattern(language.equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE, key))
                .orElse(null);
        if (pattern == null) {
            return key;
        }
        String words = pattern.words();
        return words != null ? words : fill(pattern.format(), language, args);
    }

    @Override
    public boolean knows(Locale locale, String key) {
        return pattern(Locale.of(locale.getLanguage()), key).isPresent();
    }

    private String fill(MessageFormat shared, Locale language, Object[] args) {
        MessageFormat format = (MessageFormat) shared.clone();
        @Nullable Format[] own = format.getFormatsByArgumentIndex();
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            boolean formatted = i < own.length && own[i] != null;
            shown[i] = formatted ? values.raw(args[i]) : values.shown(language, args[i]);
        }
        return format.format(shown);
    }

    private Optional<Pattern> pattern(Locale language, String key) {
        Known now = known;
        Wanted wanted = new Wanted(language, key);
        Optional<Pattern> found = now.formats.get(wanted);
        if (found == null) {
            Search search = new Search(language, key);
            found = search.found();
            // what a source could not say this time it may say the next
            if (found.isPresent() || search.complete) {
                now.formats.put(wanted, found);
            }
        }
        return found;
    }

    /** Asks one source after the other for a text. */
    private final class Search {

        private final Locale language;
        private final String key;
        private boolean complete;

        Search(Locale language, String key) {
            this.language = language;
            this.key = key;
        }

        Optional<Pattern> found() {
            List<KnownTexts> standing = gate.standing();
            complete = standing.size() == sources.size();
            for (KnownTexts source : standing) {
                Optional<Optional<Pattern>> answer = source.look(texts ->
                        Optional.ofNullable(texts.pattern(language, key)).map(this::read));
                if (answer.isPresent() && answer.get().isPresent()) {
                    return answer.get();
                }
                complete &= answer.isPresent();
            }
            return Optional.empty();
        }

        private Pattern read(String pattern) {
            try {
                return Pattern.of(new MessageFormat(pattern, language));
            } catch (IllegalArgumentException malformed) {
                LOG.warn("the text {} is no pattern and is shown as it is: {}", key, pattern, malformed);
                return Pattern.of(new MessageFormat("'" + pattern.replace("'", "''") + "'", language));
            }
        }
    }

    private record Wanted(Locale language, String key) { }

    /** @param words the whole text where nothing is filled in: screens and papers ask for hundreds of those */
    private record Pattern(MessageFormat format, @Nullable String words) {

        static Pattern of(MessageFormat format) {
            boolean fixed = format.getFormatsByArgumentIndex().length == 0;
            return new Pattern(format, fixed ? format.format(new Object[0]) : null);
        }
    }

    /** What was looked up since the set of bundles last changed. */
    private static final class Known {
        private final ConcurrentHashMap<Wanted, Optional<Pattern>> formats = new ConcurrentHashMap<>();
    }
}
