package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;

/** Adds inbound rules to a security group. */
@Ecs
final class AuthorizeSecurityGroup implements Command<AuthorizeSecurityGroup.Request> {

  record Request(String securityGroupId, @Inlined Permissions permissions) {}

  private final Catalog catalog;

  AuthorizeSecurityGroup(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    new Authorizing(tx, catalog, group, Direction.ingress).authorize(request.permissions());
    return Answer.empty();
  }
}
