package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;

/** Adds outbound rules to a security group. */
@Ecs
final class AuthorizeSecurityGroupEgress implements Command<AuthorizeSecurityGroupEgress.Request> {

  record Request(String securityGroupId, @Inlined Permissions permissions) {}

  private final Catalog catalog;

  AuthorizeSecurityGroupEgress(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    new Authorizing(tx, catalog, group, Direction.egress).authorize(request.permissions());
    return Answer.empty();
  }
}
