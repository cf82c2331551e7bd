package dev.ecsemulator.keypair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/**
 * Makes RSA keys of 2048 bits from the machine's randomness. That takes a good part of a second, so
 * keys are made before a transaction begins and taken inside it.
 */
@Component
final class KeyForge {

  private static final int BITS = 2048;
  private static final String TYPE = "ssh-rsa";

  /** Refused calls leave their key for the next one; more than so many are not kept. */
  private static final int MOST_READY = 8;

  /** How many bytes PKCS#8 puts before the PKCS#1 form of a key of this size. */
  private static final int PKCS8_PREFIX = 26;

  private static final int LINE = 64;

  private final Queue<Made> ready = new ConcurrentLinkedQueue<>();

  /**
   * Both halves of a key.
   *
   * @param privateKey PEM in the PKCS#1 form, {@code BEGIN RSA PRIVATE KEY}: the page calls it
   *     PKCS#8, but the key that it shows is PKCS#1, which is what SSH clients of all ages read
   */
  record Made(String privateKey, PublicKey publicKey) {}

  /** Makes a key for whoever takes one next. */
  void prepare() {
    if (ready.size() < MOST_READY) {
      ready.add(make());
    }
  }

  /** A key that nobody else gets. */
  Made take() {
    Made made = ready.poll();
    return made == null ? make() : made;
  }

  private static Made make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      java.security.KeyPair key = generator.generateKeyPair();
      return new Made(pem(key.getPrivate()), openSsh((RSAPublicKey) key.getPublic()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(PrivateKey key) {
    byte[] pkcs8 = key.getEncoded();
    byte[] pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_PREFIX, pkcs8.length);
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(pkcs1);
    return "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----\n";
  }

  private static PublicKey openSsh(RSAPublicKey key) {
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    append(blob, TYPE.getBytes(StandardCharsets.US_ASCII));
    append(blob, key.getPublicExponent().toByteArray());
    append(blob, key.getModulus().toByteArray());
    return PublicKey.of(TYPE, blob.toByteArray());
  }

  private static void append(ByteArrayOutputStream blob, byte[] part) {
    blob.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    blob.writeBytes(part);
  }
}
