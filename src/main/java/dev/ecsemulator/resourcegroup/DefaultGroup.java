package dev.ecsemulator.resourcegroup;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.repository.View;
import java.util.List;

/**
 * The group that every account has from its beginning. When that was nobody knows here, so
 * CreateDate is left out.
 *
 * @param id such as {@code rg-acfm...}
 * @param account whose it is
 */
record DefaultGroup(String id, String account) {

  /** What the service calls it. */
  static final String NAME = "default";

  /** Its display name, as the console shows it. */
  static final String DISPLAY_NAME = "default resource group";

  /** The status of a group that can be used. */
  static final String USABLE = "OK";

  /** The group of the caller. */
  static DefaultGroup of(View view) {
    return new DefaultGroup(Account.of(view).defaultResourceGroupId(), view.account());
  }

  /** What both operations tell; it cannot be tagged. */
  Answer answer(boolean includeTags) {
    return Answer.of("Id", id)
        .with("Name", NAME)
        .with("DisplayName", DISPLAY_NAME)
        .with("AccountId", account)
        .with("Status", USABLE)
        .with("Tags", includeTags ? Answer.of("Tag", List.of()) : null);
  }
}
