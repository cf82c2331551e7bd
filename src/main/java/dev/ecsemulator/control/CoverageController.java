package dev.ecsemulator.control;

import dev.ecsemulator.endpoint.Coverage;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which operations are emulated, and which of their parameters have no effect. */
@RestController
final class CoverageController {

  /** All products that the emulator knows the contract of. */
  record Products(List<Coverage.Product> products) {}

  private final Coverage coverage;

  CoverageController(Coverage coverage) {
    this.coverage = coverage;
  }

  @GetMapping("/_emulator/coverage")
  Products coverage() {
    return new Products(coverage.products());
  }
}
