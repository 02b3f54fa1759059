package org.trivetpos.plugins;

/**
 * Somebody who signs plugins and whom this shop has judged.
 *
 * @param name        the subject of the certificate; empty if only the fingerprint is known
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits
 * @param revoked     true if files of this signer are refused, whatever else
 */
public record Signer(String name, String fingerprint, boolean revoked) { }
