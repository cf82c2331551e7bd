package dev.ecsemulator.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The halves of a made key belong together and can be read by others. */
class KeyForgeTest {

  private static final String RSA_IN_PKCS8 = "020100300d06092a864886f70d0101010500";

  private final KeyForge forge = new KeyForge();

  @Test
  void what_the_private_half_signs_the_public_half_verifies() throws GeneralSecurityException {
    KeyForge.Made made = forge.take();

    Signature signing = Signature.getInstance("SHA256withRSA");
    signing.initSign(privateKey(made.privateKey()));
    signing.update(new byte[] {1, 2, 3});
    byte[] signature = signing.sign();

    Signature verifying = Signature.getInstance("SHA256withRSA");
    verifying.initVerify(publicKey(made.publicKey().line()));
    verifying.update(new byte[] {1, 2, 3});
    assertThat(verifying.verify(signature)).isTrue();
  }

  @Test
  void a_prepared_key_is_taken_once() {
    forge.prepare();

    String first = forge.take().privateKey();

    assertThat(forge.take().privateKey()).isNotEqualTo(first);
  }

  private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    assertThat(pem)
        .startsWith("-----BEGIN RSA PRIVATE KEY-----\n")
        .endsWith("\n-----END RSA PRIVATE KEY-----\n");
    byte[] pkcs1 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    byte[] content = joined(HexFormat.of().parseHex(RSA_IN_PKCS8), der(0x04, pkcs1));
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(der(0x30, content)));
  }

  private static PublicKey publicKey(String line) throws GeneralSecurityException {
    assertThat(line).startsWith("ssh-rsa AAAAB3NzaC1yc2E");
    ByteBuffer blob = ByteBuffer.wrap(Base64.getDecoder().decode(line.split(" ")[1]));
    assertThat(new String(part(blob), StandardCharsets.US_ASCII)).isEqualTo("ssh-rsa");
    BigInteger exponent = new BigInteger(part(blob));
    BigInteger modulus = new BigInteger(part(blob));
    assertThat(modulus.bitLength()).isEqualTo(2048);
    assertThat(blob.hasRemaining()).isFalse();
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static byte[] part(ByteBuffer blob) {
    byte[] part = new byte[blob.getInt()];
    blob.get(part);
    return part;
  }

  private static byte[] der(int tag, byte[] content) {
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
