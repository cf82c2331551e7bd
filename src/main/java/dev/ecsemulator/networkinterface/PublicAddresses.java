package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Transaction;

/**
 * The public IP addresses of an account, one pool for instances and for elastic IP addresses. An
 * address is given to one holder at a time, and to another only after it was returned.
 */
public final class PublicAddresses {

  private static final int FIRST_SECOND_OCTET = 96;

  private PublicAddresses() {}

  /** Gives out an address of 47.96.0.0/11 that nobody has. */
  public static String take(Transaction tx, String regionId) {
    while (true) {
      long number = tx.newNumber();
      String ip =
          "47."
              + (FIRST_SECOND_OCTET + (number & 31))
              + "."
              + (number >> 8 & 255)
              + "."
              + (1 + (number >> 16 & 127));
      if (take(tx, regionId, ip)) {
        return ip;
      }
    }
  }

  /**
   * Gives out a certain address.
   *
   * @return whether it was free
   */
  public static boolean take(Transaction tx, String regionId, String ip) {
    if (tx.findAnywhere(PublicAddress.TABLE, ip).isPresent()) {
      return false;
    }
    tx.put(new PublicAddress(ip, regionId));
    return true;
  }

  /** Takes an address back; empty is none. */
  public static void giveBack(Transaction tx, String ip) {
    tx.findAnywhere(PublicAddress.TABLE, ip).ifPresent(tx::remove);
  }
}
