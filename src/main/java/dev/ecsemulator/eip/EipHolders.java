package dev.ecsemulator.eip;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of resources that addresses can be associated with, by their names on the wire. */
@Component
final class EipHolders {

  private final Map<String, EipHolder> byType;

  EipHolders(List<EipHolder> holders) {
    this.byType =
        holders.stream().collect(toUnmodifiableMap(EipHolder::instanceType, holder -> holder));
  }

  /** A kind; empty for one that is published and of which no resource can exist here. */
  Optional<EipHolder> find(@Nullable String instanceType) {
    return Optional.ofNullable(byType.get(kind(instanceType)));
  }

  /** The kind that a request names: instances if none, and official examples also write NAT. */
  static String kind(@Nullable String instanceType) {
    if (instanceType == null) {
      return InstanceHolder.TYPE;
    }
    return instanceType.equals("NAT") ? "Nat" : instanceType;
  }
}
