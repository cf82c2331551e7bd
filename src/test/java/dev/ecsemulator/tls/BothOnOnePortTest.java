package dev.ecsemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Real handshakes with the port that all other tests speak HTTP to. */
@EmulatorTest
class BothOnOnePortTest {

  private static final String QUERY =
      "Action=StopInstance&Version=2014-05-26&Format=JSON&InstanceId=i-none";

  @Autowired private Emulator emulator;

  @Value("${emulator.tls-folder}")
  private Path folder;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void a_client_that_trusts_the_authority_is_answered(String host) throws Exception {
    HttpClient client = client(trustingTheAuthority());

    HttpResponse<String> get =
        client.send(
            HttpRequest.newBuilder(uri("https", host, "/?" + QUERY)).build(),
            HttpResponse.BodyHandlers.ofString());
    HttpResponse<String> post =
        client.send(
            HttpRequest.newBuilder(uri("https", host, "/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(QUERY))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(get.statusCode()).isEqualTo(404);
    assertThat(get.body())
        .contains("InvalidInstanceId.NotFound", "\"HostId\":\"" + host + ":" + emulator.port());
    assertThat(post.body()).contains("InvalidInstanceId.NotFound");
    assertThat(
            emulator.call("GET", Map.of("Action", "StopInstance", "InstanceId", "i-none")).status())
        .isEqualTo(404);
  }

  @Test
  void a_client_that_does_not_look_is_answered() throws Exception {
    assertAnswered(context(new Anyone()));
  }

  @Test
  void a_client_that_trusts_others_hangs_up_and_the_next_is_answered() throws Exception {
    assertThatExceptionOfType(SSLHandshakeException.class)
        .isThrownBy(() -> assertAnswered(SSLContext.getDefault()));

    assertAnswered(context(new Anyone()));
  }

  private void assertAnswered(SSLContext context) throws Exception {
    HttpResponse<String> answer =
        client(context)
            .send(
                HttpRequest.newBuilder(uri("https", "127.0.0.1", "/?" + QUERY)).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).contains("InvalidInstanceId.NotFound");
  }

  @Test
  void what_only_begins_like_a_handshake_ends_its_connection() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 4, 99, 0, 0, 0});
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("HTTP");
    }
    assertThat(emulator.send("GET", QUERY).status()).isEqualTo(404);
  }

  @Test
  void the_authority_is_handed_out_over_http_and_kept_in_a_file() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri("http", "127.0.0.1", "/_emulator/tls/ca.pem")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(Files.readString(folder.resolve("ca.pem")));
  }

  private URI uri(String scheme, String host, String rest) {
    return URI.create(scheme + "://" + host + ":" + emulator.port() + rest);
  }

  private HttpClient client(SSLContext context) {
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private SSLContext trustingTheAuthority() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("http", "127.0.0.1", "/_emulator/tls/ca.pem")).build();
    InputStream pem =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(
        "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return context(factory.getTrustManagers());
  }

  private static SSLContext context(TrustManager... managers) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers, null);
    return context;
  }

  /** Trusts anyone, as clients do that are told to skip the check. */
  private static final class Anyone extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
