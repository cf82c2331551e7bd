package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.rendering.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RpcReplyTest {

  private static MockHttpServletResponse sent(String... ignored) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    Set<String> names = new LinkedHashSet<>(List.of(ignored));
    new RpcReply(404, Format.XML, "<a>ä</a>".getBytes(StandardCharsets.UTF_8), "ID-1", names)
        .writeTo(response);
    return response;
  }

  @Test
  void it_is_sent_with_the_headers_that_the_gateway_adds() throws IOException {
    MockHttpServletResponse response = sent();

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("<a>ä</a>");
    assertThat(response.getContentLength()).isEqualTo(9);
    assertThat(response.getContentType()).isEqualTo("text/xml;charset=utf-8");
    assertThat(response.getHeader("x-acs-request-id")).isEqualTo("ID-1");
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.getHeader("Access-Control-Expose-Headers")).isEqualTo("*");
    assertThat(response.containsHeader("x-emulator-ignored")).isFalse();
  }

  @Test
  void names_that_had_no_effect_are_in_a_header() throws IOException {
    assertThat(sent("Tag.1.Key", "Colour").getHeader("x-emulator-ignored"))
        .isEqualTo("Tag.1.Key, Colour");
  }

  @Test
  void what_is_sent_as_a_name_cannot_make_headers_of_its_own() {
    assertThat(HeaderText.of(List.of("a\r\nb", "水,~!", " "))).isEqualTo("a??b, ??~!, ?");
  }

  @Test
  void of_very_many_or_very_long_names_the_header_tells_some() {
    assertThat(HeaderText.of(Collections.nCopies(101, "x"))).hasSize(100 + 99 * 2);
    assertThat(HeaderText.of(List.of("x".repeat(100)))).hasSize(100);
    assertThat(HeaderText.of(List.of("x".repeat(101)))).hasSize(100);
  }
}
