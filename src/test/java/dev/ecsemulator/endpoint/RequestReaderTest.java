package dev.ecsemulator.endpoint;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestReaderTest {

  private final RequestReader reader = new RequestReader(new Contracts());

  private final MockHttpServletRequest http = new MockHttpServletRequest("GET", "/");

  private RpcRequest read() {
    try {
      return reader.read(http, "ID-1");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void body(String text) {
    http.setMethod("POST");
    http.setContent(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_query_is_read() {
    http.setQueryString("Action=StopInstance&InstanceId=i-1&Empty=&Bare&&=x");

    assertThat(read().parameters())
        .containsOnly(
            java.util.Map.entry("Action", "StopInstance"),
            java.util.Map.entry("InstanceId", "i-1"),
            java.util.Map.entry("Empty", ""),
            java.util.Map.entry("Bare", ""));
    assertThat(read().action()).isEqualTo("StopInstance");
    assertThat(read().method()).isEqualTo("GET");
    assertThat(read().requestId()).isEqualTo("ID-1");
  }

  @Test
  void a_form_is_read_whatever_its_content_type() {
    http.setContentType("application/json");
    body("Action=StopInstance&Name=a+b%2B%E6%B0%B4");

    assertThat(read().parameters())
        .containsEntry("Action", "StopInstance")
        .containsEntry("Name", "a b+水");
  }

  @Test
  void query_and_form_are_one_set_and_the_form_wins() {
    http.setQueryString("Action=StopInstance&Version=2014-05-26&A=query");
    body("A=form&B=2");

    assertThat(read().parameters())
        .containsEntry("A", "form")
        .containsEntry("B", "2")
        .containsEntry("Action", "StopInstance");
  }

  @Test
  void the_last_of_equal_names_wins() {
    http.setQueryString("A=1&A=2");

    assertThat(read().parameters()).containsEntry("A", "2");
  }

  @Test
  void only_the_first_equals_sign_separates() {
    http.setQueryString("UserData=YQ==&B=1");

    assertThat(read().parameters()).containsEntry("UserData", "YQ==");
  }

  @Test
  void names_are_decoded_like_values() {
    http.setQueryString("Tag.1.K%65y=a");

    assertThat(read().parameters()).containsEntry("Tag.1.Key", "a");
  }

  @Test
  void escapes_may_stand_anywhere() {
    http.setQueryString("A=%41b&B=+b&C=b%43&%44=1&E+=2");

    assertThat(read().parameters())
        .containsOnly(
            java.util.Map.entry("A", "Ab"),
            java.util.Map.entry("B", " b"),
            java.util.Map.entry("C", "bC"),
            java.util.Map.entry("D", "1"),
            java.util.Map.entry("E ", "2"));
  }

  @Test
  void broken_escapes_are_refused() {
    http.setQueryString("A=%zz");
    assertRefused("InvalidParameter.Format", this::read);
    http.setQueryString("A=%2");
    assertRefused("InvalidParameter.Format", this::read);
    http.setQueryString("%=1");
    assertRefused("InvalidParameter.Format", this::read);
  }

  @Test
  void a_megabyte_is_enough_for_everybody() {
    body("A=" + "x".repeat((1 << 20) - 2));
    assertThat(read().parameters().get("A")).hasSize((1 << 20) - 2);

    body("A=" + "x".repeat((1 << 20) - 1));
    assertRefused("RequestEntityTooLarge", this::read);
  }

  @Test
  void five_thousand_parameters_are_enough_for_everybody() {
    StringBuilder form = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      form.append("Tag.").append(i).append("=x&");
    }
    body(form.toString());
    assertThat(read().parameters()).hasSize(5000);

    body(form + "One=more");
    assertRefused("TooManyParameters", this::read);
  }

  @Test
  void where_no_body_is_announced_none_is_waited_for() {
    http.setMethod("POST");
    http.setQueryString("Action=StopInstance");

    assertThat(read().parameters()).containsOnlyKeys("Action");
  }

  @Test
  void each_signature_falls_back_on_what_the_other_uses() {
    http.setQueryString("Version=2014-05-26");
    http.addHeader("x-acs-action", "StopInstance");
    assertThat(read().action()).isEqualTo("StopInstance");

    http.addHeader("Authorization", "ACS3-HMAC-SHA256 Credential=LTAI1");
    assertThat(read().version()).isEqualTo("2014-05-26");
  }

  @Test
  void the_host_is_the_one_that_was_called() {
    assertThat(read().host()).isEmpty();
    http.addHeader("Host", "localhost:8080");
    assertThat(read().host()).isEqualTo("localhost:8080");
  }

  @Test
  void the_newer_signature_names_action_and_version_in_headers() {
    http.setQueryString("Action=Wrong&Version=wrong&InstanceId=i-1");
    http.addHeader(
        "Authorization", "ACS3-HMAC-SHA256 Credential=LTAI1,SignedHeaders=a,Signature=b");
    http.addHeader("x-acs-action", "StopInstance");
    http.addHeader("x-acs-version", "2014-05-26");
    RpcRequest request = read();

    assertThat(request.acs3()).isTrue();
    assertThat(request.action()).isEqualTo("StopInstance");
    assertThat(request.version()).isEqualTo("2014-05-26");
    assertThat(request.accessKeyId()).isEqualTo("LTAI1");
  }

  @Test
  void with_the_older_signature_the_parameters_count() {
    http.setQueryString("Action=StopInstance&AccessKeyId=LTAI2");
    http.addHeader("x-acs-action", "StartInstance");
    http.addHeader("x-acs-version", "2014-05-26");
    RpcRequest request = read();

    assertThat(request.acs3()).isFalse();
    assertThat(request.action()).isEqualTo("StopInstance");
    assertThat(request.version()).isEqualTo("2014-05-26");
    assertThat(request.accessKeyId()).isEqualTo("LTAI2");
  }

  @Test
  void the_key_is_found_in_parameter_authorization_or_header() {
    assertThat(read().accessKeyId()).isNull();
    http.addHeader("x-acs-accesskey-id", "from-header");
    assertThat(read().accessKeyId()).isEqualTo("from-header");
    http.addHeader("Authorization", "ACS3-HMAC-SHA256 Credential=from-authorization");
    assertThat(read().accessKeyId()).isEqualTo("from-authorization");
    http.setQueryString("AccessKeyId=from-parameter");
    assertThat(read().accessKeyId()).isEqualTo("from-parameter");
    http.setQueryString("AccessKeyId=");
    assertThat(read().accessKeyId()).isEqualTo("from-authorization");
  }

  @Test
  void who_accepts_json_is_noted() {
    assertThat(read().acceptsJson()).isFalse();
    http.addHeader("Accept", "text/html, Application/JSON");

    assertThat(read().acceptsJson()).isTrue();
  }

  @Test
  void request_ids_are_upper_case_uuids_of_version_five_and_all_different() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(RequestReader.newRequestId());
    }

    assertThat(ids)
        .hasSize(1000)
        .allMatch(
            id ->
                id.matches("[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}"));
  }
}
