package dev.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The authority, and where it is kept. */
@ExtendWith(OutputCaptureExtension.class)
class TlsTest {

  private static final Instant NOW = Emulator.START;

  @TempDir private Path home;

  private Tls tls(Path folder) {
    return new Tls(folder.toString(), List.of(), () -> NOW);
  }

  @Test
  void the_next_start_has_the_same_authority_and_another_certificate() throws Exception {
    Path folder = home.resolve("deep").resolve("folder");
    Tls first = tls(folder);
    Tls second = tls(folder);

    assertThat(second.certificateOfAuthority())
        .isEqualTo(first.certificateOfAuthority())
        .isEqualTo(Files.readString(folder.resolve("ca.pem")));
    X509Certificate server = server(second);
    server.verify(authority(first).getPublicKey());
    assertThat(server.getSerialNumber()).isNotEqualTo(server(first).getSerialNumber());
  }

  @Test
  void only_its_owner_may_read_the_key() throws IOException {
    Path folder = home.resolve("folder");
    assertThat(tls(folder).certificateOfAuthority()).doesNotContain("PRIVATE");

    assertThat(permissions(folder.resolve("ca-key.pem"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("ca.pem"))).isEqualTo("rw-r--r--");
    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void a_file_that_was_deleted_is_written_again() throws IOException {
    String made = tls(home).certificateOfAuthority();
    Files.delete(home.resolve("ca.pem"));
    assertThat(tls(home).isFileMissing()).isTrue();

    assertThat(tls(home).certificateOfAuthority()).isEqualTo(made);
    assertThat(home.resolve("ca.pem")).hasContent(made);
    assertThat(tls(home).isFileMissing()).isFalse();
  }

  @Test
  void an_authority_that_ends_soon_is_replaced() {
    String old = tls(home).certificateOfAuthority();
    Tls nineYears = new Tls(home.toString(), List.of(), () -> NOW.plus(Duration.ofDays(3600)));
    Tls tenYears = new Tls(home.toString(), List.of(), () -> NOW.plus(Duration.ofDays(3640)));

    assertThat(nineYears.certificateOfAuthority()).isEqualTo(old);
    assertThat(tenYears.certificateOfAuthority()).isNotEqualTo(old);
    assertThat(home.resolve("ca.pem")).hasContent(tenYears.certificateOfAuthority());
  }

  @Test
  void where_nothing_can_be_written_the_authority_ends_with_the_process(CapturedOutput output)
      throws IOException {
    Path taken = Files.writeString(home.resolve("taken"), "a file");
    Tls tls = tls(taken.resolve("below"));

    assertThat(tls.certificateOfAuthority())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .isEqualTo(tls.certificateOfAuthority())
        .isNotEqualTo(tls(taken.resolve("below")).certificateOfAuthority());
    assertThat(output).contains("ca.pem cannot be kept (");
  }

  @Test
  void a_key_that_is_none_is_left_alone(CapturedOutput output) throws IOException {
    Path key = Files.writeString(home.resolve("ca-key.pem"), "my notes");

    assertThat(tls(home).certificateOfAuthority()).isNotEmpty();

    assertThat(key).hasContent("my notes");
    assertThat(output).contains("holds no private key");
  }

  @Test
  void without_a_folder_nothing_is_written(CapturedOutput output) {
    Tls tls = new Tls("", List.of(), () -> NOW);

    assertThat(tls.isFileMissing()).isFalse();
    assertThat(tls.certificateOfAuthority()).isNotEmpty();
    assertThat(output).isEmpty();
  }

  @Test
  void the_server_has_the_names_that_it_is_given() throws Exception {
    Tls tls = new Tls("", List.of("ecs.test", "10.0.0.5", "fd00::5"), () -> NOW);

    assertThat(server(tls).getSubjectAlternativeNames())
        .extracting(name -> name.get(0) + " " + name.get(1))
        .contains(
            "2 localhost",
            "7 127.0.0.1",
            "7 0:0:0:0:0:0:0:1",
            "2 ecs.test",
            "7 10.0.0.5",
            "7 fd00:0:0:0:0:0:0:5");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static X509Certificate server(Tls tls) throws GeneralSecurityException {
    KeyStore store = tls.keyStore("secret");
    return (X509Certificate) store.getCertificateChain("server")[0];
  }

  private static X509Certificate authority(Tls tls) throws GeneralSecurityException {
    return (X509Certificate) tls.keyStore("secret").getCertificateChain("server")[1];
  }
}
