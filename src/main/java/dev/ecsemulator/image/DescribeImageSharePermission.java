package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists whom an image is shared with. Source: the DescribeImageSharePermission page. */
@Ecs
final class DescribeImageSharePermission implements Query<DescribeImageSharePermission.Request> {

  private static final int MOST = 100;

  record Request(String imageId, @Nullable Integer pageNumber, @Nullable Integer pageSize) {}

  @Override
  public Answer handle(Request request, View view) {
    Image image =
        view.find(Image.TABLE, request.imageId())
            .orElseThrow(() -> view.error("InvalidImageId.NotFound", request.imageId()));
    Page<Image.Share> page =
        new Paging(request.pageNumber(), request.pageSize(), null, null)
            .of(image.shares(), 1, MOST, view);
    return Answer.of("ImageId", image.id())
        .with("RegionId", image.regionId())
        .with(
            "Accounts",
            page.items().stream()
                .map(
                    share ->
                        Answer.of("AliyunId", share.account())
                            .with("SharedTime", WireTime.second(share.since())))
                .toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }
}
