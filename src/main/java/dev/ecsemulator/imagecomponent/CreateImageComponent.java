package dev.ecsemulator.imagecomponent;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps commands for building images. They are not parsed; only FROM, which the page rules out, and
 * their size and number are looked at. Source: the CreateImageComponent page.
 */
@Ecs
final class CreateImageComponent implements Command<CreateImageComponent.Request> {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_COMMANDS = 127;

  record Request(
      @Nullable String name,
      @Nullable String componentVersion,
      @Nullable String description,
      @Nullable String systemType,
      @Nullable String componentType,
      @Nullable String content,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    String content = content(request.content(), tx);
    String id = tx.newId("ic");
    String name = or(request.name(), id);
    ImageComponent component =
        new ImageComponent(
            id,
            tx.requiredRegionId(),
            name,
            version(name, request.componentVersion(), tx),
            or(request.description(), ""),
            or(request.systemType(), "Linux"),
            or(request.componentType(), "Build"),
            content,
            or(request.resourceGroupId(), ""),
            tx.now(),
            Tag.checked(request.tag(), tx));
    return Answer.of("ImageComponentId", tx.put(component).id());
  }

  private static String content(@Nullable String content, Transaction tx) {
    if (content == null) {
      throw tx.error("MissingParameter.Content");
    }
    if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw tx.error("InvalidContent.LengthExceeded");
    }
    List<String> commands = content.lines().filter(line -> !line.isBlank()).toList();
    if (commands.size() > MOST_COMMANDS) {
      throw tx.error("InvalidImageTemplateCommandSize.ExceededMaxNumber");
    }
    if (commands.stream().anyMatch(command -> command.strip().startsWith("FROM "))) {
      throw tx.error("NotSupportedCommand.FROM");
    }
    return content;
  }

  /** Without one, the next major version of the components of this name. */
  private static String version(String name, @Nullable String asked, Transaction tx) {
    List<ImageComponent> others = tx.select(ImageComponent.TABLE).where("name", name).all();
    if (asked == null) {
      return others.stream().mapToInt(ImageComponent::major).max().orElse(0) + 1 + ".0.0";
    }
    if (others.stream().anyMatch(other -> other.version().equals(asked))) {
      throw tx.error("InvalidComponentVersion.Exist");
    }
    return asked;
  }

  private static String or(@Nullable String asked, String otherwise) {
    return asked == null ? otherwise : asked;
  }
}
