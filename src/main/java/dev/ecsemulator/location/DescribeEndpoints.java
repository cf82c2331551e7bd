package dev.ecsemulator.location;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.operation.Location;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Regions;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients which host to call for a product in a region: for all products known here the one
 * by which they reached the emulator, whatever the region. SerivceCode is how the wire spells it.
 * The two refusals are what the SDKs compare with, code and message.
 */
@Location
final class DescribeEndpoints implements Query<DescribeEndpoints.Request> {

  private static final String OPEN_API = "openAPI";
  private static final List<String> PROTOCOLS = List.of("HTTP", "HTTPS");

  record Request(String id, String serviceCode, @Nullable String type) {}

  private final Contracts contracts;
  private final Regions regions;

  DescribeEndpoints(Contracts contracts, Regions regions) {
    this.contracts = contracts;
    this.regions = regions;
  }

  @Override
  public Answer handle(Request request, View view) {
    if (!isKnown(request.serviceCode())) {
      throw view.error("Illegal Parameter");
    }
    if (!regions.exists(request.id())) {
      throw view.error("InvalidRegionId");
    }
    boolean here = request.type() == null || request.type().equals(OPEN_API);
    return Answer.of("Success", true)
        .with(
            "Endpoints",
            Answer.of("Endpoint", here ? List.of(endpoint(request, view)) : List.of()));
  }

  private boolean isKnown(String serviceCode) {
    return contracts.versions().stream()
        .map(contracts::productOf)
        .anyMatch(product -> product.equalsIgnoreCase(serviceCode));
  }

  private static Answer endpoint(Request request, View view) {
    return Answer.of("Endpoint", view.host())
        .with("Id", request.id())
        .with("SerivceCode", request.serviceCode().toLowerCase(Locale.ROOT))
        .with("Type", OPEN_API)
        .with("Protocols", PROTOCOLS);
  }
}
