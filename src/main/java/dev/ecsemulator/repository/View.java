package dev.ecsemulator.repository;

import dev.ecsemulator.contract.Errors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The world as one request sees it: one account, one instant, and usually one region. */
public interface View extends Errors {

  /** The instant of the request, in emulated time. */
  Instant now();

  /** The account of the caller. */
  String account();

  /** The region that the request names, or null. */
  @Nullable String regionId();

  /** The region that the request names, for operations whose contract requires one. */
  default String requiredRegionId() {
    String region = regionId();
    if (region == null) {
      throw missing("RegionId");
    }
    return region;
  }

  /** The request's id. */
  String requestId();

  /**
   * The host by which the caller reached the emulator, with the port if one was given; empty if
   * nobody called.
   */
  String host();

  /** The row, if it lives in the request's region or the request names none. */
  <T extends Resource> Optional<T> find(Table<T> table, String id);

  /** The row, whatever region it lives in. */
  <T extends Resource> Optional<T> findAnywhere(Table<T> table, String id);

  /** The rows of the request's region, or of all regions if it names none. */
  <T extends Resource> Selection<T> select(Table<T> table);

  /** The rows of a region. */
  <T extends Resource> Selection<T> selectIn(String regionId, Table<T> table);

  /** The rows of all regions, whatever region the request names. */
  <T extends Resource> Selection<T> selectAnywhere(Table<T> table);

  /**
   * The rows of all other accounts that have this value in this index, in the request's region or
   * in all regions if it names none: how a package finds what others share with the caller. They
   * can only be read.
   */
  <T extends Resource> List<T> ofOthers(Table<T> table, String index, String value);

  /** When the pending transition of a resource will have run its time; null if none is pending. */
  @Nullable Instant dueOf(Resource resource);
}
