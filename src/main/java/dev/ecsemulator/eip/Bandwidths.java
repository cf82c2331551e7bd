package dev.ecsemulator.eip;

/** Most bandwidth of an address in Mbit/s. Source: the AllocateEipAddress page, Bandwidth. */
final class Bandwidths {

  private static final int SUBSCRIPTION = 1000;
  private static final int BY_BANDWIDTH = 500;
  private static final int BY_TRAFFIC = 200;

  private Bandwidths() {}

  static boolean fits(int bandwidth, String chargeType, String internetChargeType) {
    int most = internetChargeType.equals("PayByTraffic") ? BY_TRAFFIC : BY_BANDWIDTH;
    return bandwidth <= (chargeType.equals("PrePaid") ? SUBSCRIPTION : most);
  }
}
