package org.trivetpos.checker;

/** Kinds of findings. The name is stable: it may be left out by name, and documents may point to it. */
public enum Code {

    /** The file is no jar with a manifest that says it is a bundle; nothing else was looked at. */
    NO_BUNDLE(Severity.ERROR),
    /** No version, or 0.0.0. */
    NO_VERSION(Severity.ERROR),
    /** {@code Bundle-Name} or {@code Bundle-Description} is missing. */
    HEADER_MISSING(Severity.ERROR),
    /** It is there in one language only. */
    HEADER_ONE_LANGUAGE(Severity.ERROR),
    /** It is a key of {@code OSGI-INF/l10n/bundle*.properties} that nobody has written. */
    HEADER_KEY_UNKNOWN(Severity.ERROR),
    /** {@code Bundle-Vendor} is missing. */
    NO_VENDOR(Severity.ERROR),
    /** {@code Bundle-License} is missing. */
    NO_LICENCE(Severity.ERROR),
    /** It says what it will use, but not why, or not in both languages. */
    PERMISSION_WITHOUT_REASON(Severity.ERROR),
    /** It owns tables, but there is no script that makes them. */
    SCHEMA_WITHOUT_SCRIPTS(Severity.ERROR),
    /** It wants to be a part of another bundle. */
    FRAGMENT(Severity.ERROR),
    /** It takes packages while it runs that it does not name. */
    DYNAMIC_IMPORT(Severity.ERROR),
    /** It wants a bundle by its name instead of packages. */
    REQUIRE_BUNDLE(Severity.WARNING),
    /** An import takes any version. */
    IMPORT_WITHOUT_VERSION(Severity.ERROR),
    /** An import takes every later version. */
    IMPORT_WITHOUT_END(Severity.ERROR),
    /** An import reaches past the next major version. */
    IMPORT_TOO_WIDE(Severity.ERROR),
    /** It implements what only the house implements, and its import reaches past the next minor version. */
    IMPORT_TOO_WIDE_FOR_PROVIDER(Severity.ERROR),
    /** Nobody offers what it imports. */
    IMPORT_NOT_OFFERED(Severity.ERROR),
    /** It is offered, in a version that the import does not take. */
    IMPORT_OTHER_VERSION(Severity.ERROR),
    /** Its classes use a package that is neither in it nor imported. */
    USE_WITHOUT_IMPORT(Severity.ERROR),
    /** It uses what is inside another bundle. */
    INTERNAL(Severity.ERROR),
    /** It exports packages that are not its own. */
    EXPORT_FOREIGN(Severity.ERROR),
    /** It exports a package without a version. */
    EXPORT_WITHOUT_VERSION(Severity.ERROR),
    /** A text is missing in one language. */
    TEXT_MISSING(Severity.ERROR),
    /** A text is no pattern, or takes other arguments than in the other language. */
    TEXT_PATTERN(Severity.ERROR),
    /** An annotation that asks for a front-end build, which no shop does. */
    FRONT_END(Severity.ERROR),
    /** {@code double} or {@code float} where an amount of money is given or taken. */
    FLOATING_MONEY(Severity.WARNING),
    /** It ends the whole shop. */
    ENDS_PROCESS(Severity.ERROR),
    /** It changes something for the whole shop, or something that outlives it. */
    CHANGES_PROCESS(Severity.WARNING),
    /** Its classes want a newer Java than the oldest on which a shop may run. */
    JAVA_TOO_NEW(Severity.ERROR),
    /** Starting and stopping it again and again could not be tried. */
    NOT_TRIED(Severity.NOTE),
    /** It does not start or does not stop. */
    FAILS(Severity.ERROR),
    /** Threads of it still run after it was removed. */
    THREADS_LEFT(Severity.ERROR),
    /** Something still holds its classes after it was removed. */
    LOADER_HELD(Severity.ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** How much it usually weighs; a finding may weigh less. */
    public Severity severity() {
        return severity;
    }
}
