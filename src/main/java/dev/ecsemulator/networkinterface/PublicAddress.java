package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;

/**
 * A public IP address that is given out, be it to an instance or as an elastic IP address.
 *
 * @param id the address itself
 */
public record PublicAddress(String id, String regionId) implements Resource {

  /** Where the addresses that are given out are stored. */
  public static final Table<PublicAddress> TABLE = Table.of("public-address", PublicAddress.class);

  @Override
  public Table<PublicAddress> table() {
    return TABLE;
  }
}
