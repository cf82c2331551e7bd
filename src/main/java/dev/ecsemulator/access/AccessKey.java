package dev.ecsemulator.access;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;

/**
 * A key that belongs to an account. Keys are kept in an account of their own, {@link #DIRECTORY}.
 *
 * @param id the AccessKeyId
 * @param owner the account, 16 digits
 */
public record AccessKey(String id, String owner) implements Resource {

  /** The account under which all keys are stored. */
  public static final String DIRECTORY = "";

  /** Where keys are stored. */
  public static final Table<AccessKey> TABLE = Table.of("access-key", AccessKey.class);

  @Override
  public String regionId() {
    return "";
  }

  @Override
  public Table<AccessKey> table() {
    return TABLE;
  }
}
