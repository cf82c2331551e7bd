package dev.ecsemulator.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The emulator's certificate authority and the certificate of its server. Both come into being when
 * they are first needed: who only speaks HTTP does not pay for them.
 */
public final class Tls {

  private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
  private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1", "::1");

  private final @Nullable AuthorityFolder folder;
  private final List<String> names;
  private final Supplier<Instant> now;
  private @Nullable Identity authority;

  /**
   * TLS with an authority that is kept in a folder.
   *
   * @param folder where; empty for nowhere, then every start has its own authority
   * @param names what the server is called by, beside the names of the loopback and of the machine
   * @param now the machine's time
   */
  public Tls(String folder, List<String> names, Supplier<Instant> now) {
    this.folder = folder.isEmpty() ? null : new AuthorityFolder(Path.of(folder));
    this.names = List.copyOf(names);
    this.now = now;
  }

  /** The authority's certificate, as clients want it. */
  String certificateOfAuthority() {
    return Pem.of(authority().certificate());
  }

  /** Whether there is a file that will be written, and has not been. */
  boolean isFileMissing() {
    return folder != null && !folder.certificate().toFile().exists();
  }

  /** The server's key and certificate, new in every process. */
  KeyStore keyStore(String password) {
    Identity issuer = authority();
    Identity server = issuer.server(allNames(), now.get());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain = {server.certificate(), issuer.certificate()};
      store.setKeyEntry("server", server.key(), password.toCharArray(), chain);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Identity authority() {
    Identity known = authority;
    if (known == null) {
      known = folder == null ? Identity.authority(now.get()) : keptOrPassing(folder);
      authority = known;
    }
    return known;
  }

  private Identity keptOrPassing(AuthorityFolder kept) {
    try {
      return kept.authority(now.get());
    } catch (IOException | GeneralSecurityException | UnsupportedOperationException e) {
      LOG.warn(
          "{} cannot be kept ({}); HTTPS has a certificate authority that ends with this process.",
          kept.certificate(),
          e.toString());
      return Identity.authority(now.get());
    }
  }

  private Set<String> allNames() {
    Set<String> all = new LinkedHashSet<>(ALWAYS);
    try {
      all.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException nameless) {
      LOG.debug("This machine has no name", nameless);
    }
    all.addAll(names);
    return all;
  }
}
