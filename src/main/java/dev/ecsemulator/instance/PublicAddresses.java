package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;

/** Public IP addresses, each given to one instance of a region at a time. */
final class PublicAddresses {

  private static final int FIRST_SECOND_OCTET = 96;

  private PublicAddresses() {}

  /** An address out of 47.96.0.0/11 that no instance of the region has. */
  static String free(Transaction tx, String regionId) {
    while (true) {
      long number = tx.newNumber();
      String ip =
          "47."
              + (FIRST_SECOND_OCTET + (number & 31))
              + "."
              + (number >> 8 & 255)
              + "."
              + (1 + (number >> 16 & 127));
      if (tx.selectIn(regionId, Instance.TABLE).where("public-ip", ip).count() == 0) {
        return ip;
      }
    }
  }
}
