package dev.ecsemulator.sts;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Sts;
import dev.ecsemulator.repository.View;

/**
 * Tells callers who they are: always the account itself, because access keys select an account here
 * and nothing below it. There is neither a RAM user nor an assumed role to be, so RoleId is left
 * out. Source: the GetCallerIdentity page, its answer to an Alibaba Cloud account.
 */
@Sts
final class GetCallerIdentity implements Query<GetCallerIdentity.Request> {

  record Request() {}

  @Override
  public Answer handle(Request request, View view) {
    String account = view.account();
    return Answer.of("IdentityType", "Account")
        .with("AccountId", account)
        .with("PrincipalId", account)
        .with("UserId", account)
        .with("Arn", "acs:ram::" + account + ":root");
  }
}
