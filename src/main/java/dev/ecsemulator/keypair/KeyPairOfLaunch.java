package dev.ecsemulator.keypair;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.LaunchRule;
import dev.ecsemulator.repository.View;
import org.springframework.stereotype.Component;

/** New instances can only have a key pair that there is. */
@Component
final class KeyPairOfLaunch implements LaunchRule {

  @Override
  public void check(Instance common, int amount, View view) {
    String name = common.keyPairName();
    if (!name.isEmpty() && KeyPair.named(name, common.regionId(), view).isEmpty()) {
      throw view.error("InvalidKeyPairName.NotFound");
    }
  }
}
