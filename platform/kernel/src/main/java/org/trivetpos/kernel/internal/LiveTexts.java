package org.trivetpos.kernel.internal;

import java.text.Format;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kernel.spi.TextSource;

/**
 * Texts of the bundles that are present now. A key that is known in the other language only is shown in that one: a
 * person can do more with it than with a key.
 */
@Component(service = Texts.class)
public final class LiveTexts implements Texts {

    private final Values values;
    private volatile List<TextSource> sources;
    private volatile Known known;

    @Activate
    public LiveTexts(@Reference Clock clock) {
        this(clock, List.of());
    }

    /** With texts to begin with. */
    public LiveTexts(Clock clock, List<TextSource> sources) {
        this.values = new Values(clock);
        this.sources = List.copyOf(sources);
        this.known = new Known();
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
        return now.formats.computeIfAbsent(new Wanted(language, key), wanted -> sources.stream()
                .map(source -> source.pattern(language, key)).filter(Objects::nonNull).findFirst()
                .map(pattern -> Pattern.of(new MessageFormat(pattern, language))));
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
