package dev.ecsemulator.tls;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what a client has to trust, for who cannot look into the emulator's files. */
@RestController
final class CertificateController {

  private final Tls tls;

  CertificateController(Tls tls) {
    this.tls = tls;
  }

  @GetMapping("/_emulator/tls/ca.pem")
  void authority(HttpServletResponse response) throws IOException {
    response.setContentType("application/x-pem-file");
    response
        .getOutputStream()
        .write(tls.certificateOfAuthority().getBytes(StandardCharsets.US_ASCII));
  }
}
