package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shares an image with accounts, or publishes it to all. Every account of 16 digits exists. Source:
 * the ModifyImageSharePermission page.
 */
@Ecs
final class ModifyImageSharePermission implements Command<ModifyImageSharePermission.Request> {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{16}");

  record Request(
      String imageId,
      List<String> addAccount,
      List<String> removeAccount,
      @Nullable Boolean isPublic,
      @Nullable String launchPermission) {

    boolean namesAccounts() {
      return !addAccount.isEmpty() || !removeAccount.isEmpty();
    }
  }

  private final Catalog catalog;

  ModifyImageSharePermission(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Image image =
        tx.find(Image.TABLE, request.imageId())
            .orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
    if (image.status() == ImageStatus.Deprecated) {
      throw tx.error("OperationDenied.InvalidImageStatus");
    }
    if (request.launchPermission() != null) {
      throw tx.error(
          request.namesAccounts()
              ? "UnnecessaryParameter.LaunchPermission"
              : "ForbiddenParameter.LaunchPermission");
    }
    if (request.isPublic() != null && (request.isPublic() || !request.namesAccounts())) {
      tx.put(published(image, request.isPublic(), request.namesAccounts(), tx));
    } else {
      tx.put(image.withShares(shares(image, request, tx)));
    }
    return Answer.empty();
  }

  private static Image published(Image image, boolean wanted, boolean named, Transaction tx) {
    if (named) {
      throw tx.error("InvalidParameter.IsPublic");
    }
    if (image.community() == wanted) {
      throw tx.error(wanted ? "Image.Public" : "Image.NotPublic");
    }
    return image.withCommunity(wanted);
  }

  private List<Image.Share> shares(Image image, Request request, Transaction tx) {
    request.addAccount().forEach(account -> refuse(account, tx));
    request.removeAccount().forEach(account -> refuse(account, tx));
    List<Image.Share> shares = new ArrayList<>(image.shares());
    shares.removeIf(share -> request.removeAccount().contains(share.account()));
    for (String account : request.addAccount()) {
      if (shares.stream().noneMatch(share -> share.account().equals(account))) {
        shares.add(new Image.Share(account, tx.now()));
      }
    }
    if (shares.size() > catalog.quota("imageShareAccounts")) {
      throw tx.error("QuotaExceed.ShareImageUser");
    }
    return List.copyOf(shares);
  }

  private static void refuse(String account, Transaction tx) {
    if (account.equals(tx.account())) {
      throw tx.error("InvalidAccount.Forbbiden");
    }
    if (!ACCOUNT.matcher(account).matches()) {
      throw tx.error("InvalidAccount.NotFound", account);
    }
  }
}
