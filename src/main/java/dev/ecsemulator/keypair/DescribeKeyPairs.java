package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists key pairs; in a name {@code *} stands for any text. All conditions are met together. */
@Ecs
final class DescribeKeyPairs implements Query<DescribeKeyPairs.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String keyPairName,
      @Nullable String keyPairFingerPrint,
      boolean includePublicKey,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<KeyPair> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "KeyPairs",
            page.items().stream().map(pair -> answer(pair, request.includePublicKey())).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<KeyPair> selection(Request request, View view) {
    Selection<KeyPair> selection = view.select(KeyPair.TABLE);
    String name = request.keyPairName();
    if (name != null && name.contains("*")) {
      Wildcard pattern = new Wildcard(name);
      selection.filter(pair -> pattern.matches(pair.name()));
    } else {
      selection.where(KeyPair.BY_NAME, name);
    }
    String fingerPrint = request.keyPairFingerPrint();
    if (fingerPrint != null) {
      selection.filter(pair -> pair.fingerPrint().equals(fingerPrint));
    }
    String group = request.resourceGroupId();
    if (group != null) {
      selection.filter(pair -> pair.resourceGroupId().equals(group));
    }
    TagFilter.narrow(selection, request.tag(), "tag", view);
    return selection;
  }

  private static Answer answer(KeyPair pair, boolean withPublicKey) {
    return Answer.of("KeyPairName", pair.name())
        .with("KeyPairFingerPrint", pair.fingerPrint())
        .with("CreationTime", WireTime.minute(pair.createdAt()))
        .with("ResourceGroupId", pair.resourceGroupId())
        .with("PublicKey", withPublicKey ? pair.publicKey() : null)
        .with("Tags", Tag.answers(pair.tags()));
  }
}
