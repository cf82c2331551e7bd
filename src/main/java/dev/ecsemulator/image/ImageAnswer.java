package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import java.util.List;

/**
 * An image as DescribeImages shows it. Sources: the page, and recorded answers for wire types and
 * for what public images show (behaviour, refinements, rows 3, 14 and 28).
 */
final class ImageAnswer {

  /** No image supports changes of vCPUs or memory while an instance runs. */
  static final String ONLINE_CHANGE = "unsupported";

  private ImageAnswer() {}

  static Answer of(Image image) {
    return Answer.of("ImageId", image.id())
        .with("ImageName", image.name())
        .with("ImageFamily", image.family())
        .with("ImageVersion", "")
        .with("ImageOwnerAlias", image.ownerAlias())
        .with("ImageOwnerId", 0)
        .with("Description", "")
        .with("Status", image.status())
        .with("Progress", "100%")
        .with("Usage", image.usage())
        .with("OSName", image.osName())
        .with("OSNameEn", image.osNameEn())
        .with("OSType", image.osType())
        .with("Platform", image.platform())
        .with("Architecture", image.architecture())
        .with("Size", image.size())
        .with("CreationTime", WireTime.second(image.createdAt()))
        .with("IsSupportIoOptimized", true)
        .with("IsSupportCloudinit", image.cloudInit())
        .with("IsPublic", image.ownerAlias().equals(Image.SYSTEM))
        .with("IsSelfShared", "")
        .with("IsCopied", false)
        .with("IsSubscribed", false)
        .with("ProductCode", "")
        .with("ResourceGroupId", image.resourceGroupId())
        .with("DiskDeviceMappings", List.of())
        .with("DetectionOptions", Answer.empty().without("Items"))
        .with(
            "Features",
            Answer.of("CpuOnlineUpgrade", ONLINE_CHANGE)
                .with("CpuOnlineDowngrade", ONLINE_CHANGE)
                .with("MemoryOnlineUpgrade", ONLINE_CHANGE)
                .with("MemoryOnlineDowngrade", ONLINE_CHANGE))
        .with("Tags", Tag.answers(image.tags()));
  }
}
