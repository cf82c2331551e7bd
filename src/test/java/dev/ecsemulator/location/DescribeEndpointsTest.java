package dev.ecsemulator.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What golden files cannot say, because the port differs from run to run. */
@EmulatorTest
class DescribeEndpointsTest {

  @Autowired private Emulator emulator;

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void the_endpoint_is_the_host_that_was_called(String host) {
    String called = host + ":" + emulator.port();
    URI uri =
        URI.create(
            "http://"
                + called
                + "/?Action=DescribeEndpoints&Version=2015-06-12&Format=JSON"
                + "&Id=cn-beijing&ServiceCode=vpc&Type=openAPI");

    assertThat(emulator.send(HttpRequest.newBuilder(uri).build()).body())
        .contains("\"Endpoint\":\"" + called + "\"", "\"SerivceCode\":\"vpc\"");
  }
}
