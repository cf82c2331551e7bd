package dev.ecsemulator.keypair;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A public key as OpenSSH writes it in one line: type, base64, comment. What the base64 holds is
 * not looked into, as the service does not: acceptance tests of the Terraform provider import
 * {@code ssh-rsa AAAAB3Nza12345678qwertyuudsfsg}.
 *
 * @param line the line without blanks around it
 * @param fingerPrint the MD5 fingerprint of RFC 4716, as the CreateKeyPair page defines it
 */
record PublicKey(String line, String fingerPrint) {

  /** Source: ImportKeyPair, and the types that OpenSSH writes for these algorithms. */
  private static final Set<String> TYPES =
      Set.of(
          "ssh-rsa",
          "ssh-ed25519",
          "ssh-dss",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521");

  /** Reads a key; empty if the text is none. */
  static Optional<PublicKey> read(String text) {
    String line = text.strip();
    String[] parts = line.split("[ \t]+", 3);
    if (parts.length < 2 || !TYPES.contains(parts[0]) || line.lines().count() > 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PublicKey(line, fingerPrint(Base64.getDecoder().decode(parts[1]))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The line for a key in its binary form. */
  static PublicKey of(String type, byte[] blob) {
    return new PublicKey(type + " " + Base64.getEncoder().encodeToString(blob), fingerPrint(blob));
  }

  private static String fingerPrint(byte[] blob) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(blob);
      return HexFormat.ofDelimiter(":").formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
