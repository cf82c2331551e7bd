package dev.ecsemulator.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and the private key that belongs to it. Keys are on the curve P-256: every client
 * knows it, and they are made in milliseconds.
 */
record Identity(PrivateKey key, X509Certificate certificate) {

  private static final X500Name AUTHORITY = new X500Name("CN=ecs-emulator");
  private static final X500Name SERVER = new X500Name("CN=ecs-emulator server");
  private static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);

  /** Some clients refuse a server's certificate that is good for more than 398 days. */
  private static final Duration SERVER_LASTS = Duration.ofDays(397);

  /** Clients whose clocks are late have to accept it too. */
  private static final Duration EARLIER = Duration.ofDays(1);

  private static final int SERIAL_BITS = 120;
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /** A new certificate authority, good for ten years. */
  static Identity authority(Instant now) {
    return make(
        now,
        AUTHORITY_LASTS,
        AUTHORITY,
        null,
        (builder, own, tool) -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          builder.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
  }

  /**
   * A new certificate of a server, signed by this authority.
   *
   * @param names host names and addresses that the server is called by
   */
  Identity server(Collection<String> names, Instant now) {
    return make(
        now,
        SERVER_LASTS,
        SERVER,
        this,
        (builder, own, tool) -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
          builder.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              tool.createAuthorityKeyIdentifier(certificate));
          builder.addExtension(
              Extension.subjectAlternativeName,
              false,
              new GeneralNames(names.stream().map(Identity::name).toArray(GeneralName[]::new)));
        });
  }

  /** Adds what a certificate says beyond names and times. */
  private interface Extensions {
    void add(X509v3CertificateBuilder builder, KeyPair own, JcaX509ExtensionUtils tool)
        throws IOException, GeneralSecurityException;
  }

  private static Identity make(
      Instant now,
      Duration lasts,
      X500Name subject,
      @Nullable Identity issuer,
      Extensions extensions) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair own = generator.generateKeyPair();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer == null ? subject : AUTHORITY,
              new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
              Date.from(now.minus(EARLIER)),
              Date.from(now.plus(lasts)),
              subject,
              own.getPublic());
      JcaX509ExtensionUtils tool = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, tool.createSubjectKeyIdentifier(own.getPublic()));
      extensions.add(builder, own, tool);
      PrivateKey signing = issuer == null ? own.getPrivate() : issuer.key;
      return new Identity(
          own.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("This Java cannot make certificates", e);
    }
  }

  private static GeneralName name(String name) {
    boolean address = name.contains(":") || IPV4.matcher(name).matches();
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
