package dev.ecsemulator.account;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What holds for an account as a whole. Only a fixture changes it.
 *
 * @param id 16 digits
 * @param noFeesForStoppedInstances the switch that makes StopCharging the default of a stop
 * @param inArrears whether pay-as-you-go resources are overdue
 */
@RecordBuilder
public record Account(String id, boolean noFeesForStoppedInstances, boolean inArrears)
    implements Resource, AccountBuilder.With {

  /** Where accounts are stored: each in its own tables. */
  public static final Table<Account> TABLE = Table.of("account", Account.class);

  /** The caller's account; an account that was never mentioned has all switches off. */
  public static Account of(View view) {
    return view.findAnywhere(TABLE, view.account())
        .orElseGet(() -> new Account(view.account(), false, false));
  }

  /**
   * The id of the account's default resource group, which answers of VPC name (behaviour,
   * refinements, row 22): 15 characters after the prefix, the same for every start.
   */
  public String defaultResourceGroupId() {
    String mixed = Long.toString(Long.MAX_VALUE - 31 * Long.parseLong(id), 36);
    return "rg-acfm" + mixed.substring(mixed.length() - 11);
  }

  @Override
  public String regionId() {
    return "";
  }

  @Override
  public Table<Account> table() {
    return TABLE;
  }
}
