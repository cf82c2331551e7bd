package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RpcServletTest {

  private final SmallEmulator emulator = new SmallEmulator();
  private final MockHttpServletRequest http = new MockHttpServletRequest("GET", "/");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void a_call_is_read_and_answered_with_one_fresh_id() throws IOException {
    http.addHeader("Host", "ecs.test");
    http.setQueryString("Action=DescribeRegions&Format=JSON");
    new RpcServlet(SmallEmulator.CONTRACTS, emulator.pipeline).service(http, response);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString())
        .contains(
            "\"RequestId\":\"" + response.getHeader("x-acs-request-id") + "\"",
            "\"RegionEndpoint\":\"ecs.test\"");
  }

  @Test
  void what_cannot_be_read_is_refused_by_the_host_that_was_called() throws IOException {
    http.addHeader("Host", "ecs.test");
    http.setQueryString("Action=%zz");
    new RpcServlet(SmallEmulator.CONTRACTS, emulator.pipeline).service(http, response);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString())
        .contains("\"HostId\":\"ecs.test\"", "\"Code\":\"InvalidParameter.Format\"");
  }

  @Test
  void a_path_that_is_nobodys_is_refused_as_the_gateway_does() throws IOException {
    new UnknownPaths(SmallEmulator.CONTRACTS, emulator.pipeline).refuse(http, response);

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentAsString())
        .contains("\"HostId\":\"\"", "\"Code\":\"InvalidApi.NotFound\"")
        .contains("\"RequestId\":\"" + response.getHeader("x-acs-request-id") + "\"");
  }
}
