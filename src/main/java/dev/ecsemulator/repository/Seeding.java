package dev.ecsemulator.repository;

/** What a region holds before anyone made anything there. */
public interface Seeding {

  /** Called once for each account and region, before its first request there. */
  void seed(String regionId, Transaction tx);
}
