package dev.ecsemulator.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Certificates and keys as the text that tools exchange. */
final class Pem {

  private static final String KEY_BEGINS = "-----BEGIN PRIVATE KEY-----\n";
  private static final String KEY_ENDS = "-----END PRIVATE KEY-----\n";
  private static final int LINE = 64;

  private Pem() {}

  static String of(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + base64(certificate.getEncoded())
          + "-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Key and certificate, one after the other. */
  static String of(Identity identity) {
    return KEY_BEGINS + base64(identity.key().getEncoded()) + KEY_ENDS + of(identity.certificate());
  }

  /** What {@link #of(Identity)} wrote. */
  static Identity identity(String text) throws GeneralSecurityException {
    int key = text.indexOf(KEY_BEGINS);
    int end = text.indexOf(KEY_ENDS);
    if (key < 0 || end < key) {
      throw new GeneralSecurityException("holds no private key");
    }
    byte[] encoded = Base64.getMimeDecoder().decode(text.substring(key + KEY_BEGINS.length(), end));
    return new Identity(
        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        text.substring(end + KEY_ENDS.length())
                            .getBytes(StandardCharsets.US_ASCII))));
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes) + "\n";
  }
}
