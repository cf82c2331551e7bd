package dev.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlAccessTest {

  private static ControlAccess access(String token, boolean beyondLoopback) {
    return ControlAccess.of(true, token, beyondLoopback, List.of());
  }

  @Test
  void on_the_loopback_nobody_needs_a_token() {
    assertThat(access("", false).asksForToken()).isFalse();
    assertThat(access("", false).tokenToTell()).isNull();
  }

  @Test
  void beyond_the_loopback_a_token_is_made_up_told_and_asked_for() {
    ControlAccess access = access("", true);

    assertThat(access.asksForToken()).isTrue();
    assertThat(access.tokenToTell()).matches("[0-9a-f]{32}");
    assertThat(access.isTokenIn("Bearer " + access.tokenToTell())).isTrue();
    assertThat(access("", true).tokenToTell()).isNotEqualTo(access.tokenToTell());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_token_of_the_users_is_asked_for_and_never_told(boolean beyondLoopback) {
    ControlAccess access = access("s3cret", beyondLoopback);

    assertThat(access.asksForToken()).isTrue();
    assertThat(access.tokenToTell()).isNull();
    assertThat(access.isTokenIn("Bearer s3cret")).isTrue();
    assertThat(access).asString().doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void none_opens_it_to_everybody(boolean beyondLoopback) {
    assertThat(access("none", beyondLoopback).asksForToken()).isFalse();
    assertThat(access("none", beyondLoopback).tokenToTell()).isNull();
  }

  @Test
  void what_is_switched_off_has_no_token_to_tell() {
    assertThat(ControlAccess.of(false, "", true, List.of()).tokenToTell()).isNull();
    assertThat(ControlAccess.of(false, "", true, List.of()).isOn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer s3cret, true",
    "bearer s3cret, true",
    "BEARER   s3cret, true",
    "s3cret, false",
    "Bearer, false",
    "'Bearer ', false",
    "Bearer s3cre, false",
    "Bearer s3cret1, false",
    "Bearer S3CRET, false",
    "Bearer none, false",
    "Basic s3cret, false",
    ", false"
  })
  void only_the_token_as_a_bearers_is_accepted(String authorization, boolean accepted) {
    assertThat(access("s3cret", false).isTokenIn(authorization)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]:8080",
        "[fe80::1]",
        "localhost:1",
        "LocalHost",
        "ecs",
        "ecs:8080",
        "ecs.localhost",
        "host.docker.internal:32768",
        "ecs.default.svc.cluster.local",
        "ecs.test",
        "Emulator.Example.org:80",
        "a.wild.example.org"
      })
  void a_name_that_nobody_else_can_point_here_is_the_servers(String host) {
    assertThat(new OwnHost(List.of("emulator.example.org", "*.wild.example.org")).is(host))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "127.0.0.1.nip.io",
        "localhost.evil.example",
        "emulator.example.org.evil.example",
        "wild.example.org",
        "evilwild.example.org",
        "localhost.",
        "evil.example:80:80"
      })
  void another_name_is_not(String host) {
    assertThat(new OwnHost(List.of("emulator.example.org", "*.wild.example.org")).is(host))
        .isFalse();
    assertThat(new OwnHost(List.of()).is(null)).isFalse();
  }
}
