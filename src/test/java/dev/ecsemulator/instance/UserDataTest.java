package dev.ecsemulator.instance;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.Errors;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class UserDataTest {

  private final Errors errors = new Contracts().find("ModifyInstanceAttribute").orElseThrow();

  @Test
  void up_to_32_kib_before_encoding_are_kept_as_they_were_sent() {
    String most = base64(32 * 1024);

    assertThat(UserData.checked(most, true, errors)).isEqualTo(most);
    assertThat(UserData.checked("YQ==\n", true, errors)).isEqualTo("YQ==\n");
  }

  @Test
  void one_byte_more_is_too_much() {
    assertRefused(
        "InvalidUserData.SizeExceeded",
        () -> UserData.checked(base64(32 * 1024 + 1), true, errors));
  }

  @Test
  void what_is_not_base64_is_refused() {
    assertRefused(
        "InvalidUserData.Base64FormatInvalid", () -> UserData.checked("#!", true, errors));
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }
}
