package dev.ecsemulator.securitygroup;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A security group. {@link #blank} starts one with what new groups have.
 *
 * @param vpcId empty for a group of the classic network
 * @param type normal or enterprise
 * @param innerAccessPolicy Accept or Drop: whether members reach each other without a rule
 * @param isDefault whether the region came with it
 * @param rules the oldest first
 */
@RecordBuilder
public record SecurityGroup(
    String id,
    String regionId,
    String vpcId,
    String name,
    String description,
    String type,
    String innerAccessPolicy,
    String resourceGroupId,
    boolean isDefault,
    List<Rule> rules,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, SecurityGroupBuilder.With {

  /** Where security groups are stored. */
  public static final Table<SecurityGroup> TABLE =
      Table.of("security-group", SecurityGroup.class)
          .indexed("vpc", SecurityGroup::vpcId)
          .indexedByMany("peer", group -> group.rules().stream().map(Rule::peerGroupId).toList())
          .indexedByMany(
              "prefix-list", group -> group.rules().stream().map(Rule::peerPrefixListId).toList())
          .indexedByMany("tag", SecurityGroup::tags, Tag::indexed);

  private static final String NORMAL = "normal";
  private static final String ENTERPRISE = "enterprise";

  /** A normal group without rules, whose members reach each other. */
  public static SecurityGroupBuilder blank(
      String id, String regionId, String vpcId, Instant createdAt) {
    return SecurityGroupBuilder.builder()
        .id(id)
        .regionId(regionId)
        .vpcId(vpcId)
        .name("")
        .description("")
        .type(NORMAL)
        .innerAccessPolicy("Accept")
        .resourceGroupId("")
        .rules(List.of())
        .createdAt(createdAt)
        .tags(List.of());
  }

  /** The group that instances of a VPC join if their request names none; made when first needed. */
  public static SecurityGroup defaultOf(String vpcId, Transaction tx) {
    return tx.select(TABLE)
        .where("vpc", vpcId)
        .filter(SecurityGroup::isDefault)
        .first()
        .orElseGet(() -> DefaultSecurityGroup.make(vpcId, tx));
  }

  @Override
  public Table<SecurityGroup> table() {
    return TABLE;
  }

  /** Whether it is an enterprise group: those know no rules between groups. */
  public boolean isEnterprise() {
    return type.equals(ENTERPRISE);
  }

  /** Whether it is of the classic network. */
  public boolean isClassic() {
    return vpcId.isEmpty();
  }
}
