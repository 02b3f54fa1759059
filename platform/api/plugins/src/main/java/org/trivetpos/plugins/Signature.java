package org.trivetpos.plugins;

/**
 * Who stands for a file. Signatures are those of {@code jarsigner}; a nested jar is an entry of the outer one.
 * A certificate counts by its own fingerprint, never by who issued it.
 */
public sealed interface Signature {

    /**
     * Every entry is signed by one signer whom this shop trusts.
     *
     * @param signer the subject of the certificate
     * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits
     */
    record Trusted(String signer, String fingerprint) implements Signature { }

    /** Whole and signed, by somebody whom this shop does not know. Parameters as for {@link Trusted}. */
    record Unknown(String signer, String fingerprint) implements Signature { }

    /** Whole and signed, by somebody whose certificate was revoked. Parameters as for {@link Trusted}. */
    record Revoked(String signer, String fingerprint) implements Signature { }

    /** No signature at all. */
    record Unsigned() implements Signature { }

    /**
     * Something was changed, added or taken out after it was signed.
     *
     * @param entry where it shows first
     */
    record Broken(String entry) implements Signature { }
}
