package dev.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Stateful;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists what was made in an account and is still there: how a test sees that nothing is left
 * behind.
 */
@RestController
final class ResourcesController {

  /**
   * A resource.
   *
   * @param table such as {@code instance}
   * @param region empty for what belongs to the account as a whole
   * @param status left out if it has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResourceView(String table, String id, String region, @Nullable String status) {

    static ResourceView of(Resource resource) {
      return new ResourceView(
          resource.table().name(), resource.id(), resource.regionId(), status(resource));
    }

    /** The name of its state; null if it has none. */
    static @Nullable String status(@Nullable Resource resource) {
      return resource instanceof Stateful<?, ?> stateful ? stateful.status().name() : null;
    }
  }

  /** By table, the oldest first. */
  record Resources(List<ResourceView> resources) {}

  private final Repository repository;

  ResourcesController(Repository repository) {
    this.repository = repository;
  }

  @GetMapping("/_emulator/resources")
  Resources resources(HttpServletRequest request) {
    QueryText query = QueryText.of(request, "account", "id");
    String account = query.account();
    String id = query.text("id");
    if (account == null) {
      throw ControlException.bad("The query has to say \"account\".");
    }
    return new Resources(
        repository.made(account).stream()
            .filter(resource -> id == null || resource.id().equals(id))
            .map(ResourceView::of)
            .toList());
  }
}
