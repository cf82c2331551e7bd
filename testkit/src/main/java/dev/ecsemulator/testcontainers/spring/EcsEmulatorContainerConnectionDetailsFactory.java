package dev.ecsemulator.testcontainers.spring;

import dev.ecsemulator.testcontainers.EcsEmulatorContainer;
import java.net.URI;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Makes {@link EcsEmulatorConnectionDetails} of a container with {@code @ServiceConnection}. */
class EcsEmulatorContainerConnectionDetailsFactory
    extends ContainerConnectionDetailsFactory<EcsEmulatorContainer, EcsEmulatorConnectionDetails> {

  @Override
  protected EcsEmulatorConnectionDetails getContainerConnectionDetails(
      ContainerConnectionSource<EcsEmulatorContainer> source) {
    return new Details(source);
  }

  private static final class Details extends ContainerConnectionDetails<EcsEmulatorContainer>
      implements EcsEmulatorConnectionDetails {

    Details(ContainerConnectionSource<EcsEmulatorContainer> source) {
      super(source);
    }

    @Override
    public String getEndpoint() {
      return getContainer().getEndpoint();
    }

    @Override
    public URI getControlUri() {
      return getContainer().getControlUri();
    }

    @Override
    public String getControlToken() {
      return getContainer().getControlToken();
    }

    @Override
    public String getAccessKeyId() {
      return getContainer().getAccessKeyId();
    }

    @Override
    public String getAccessKeySecret() {
      return getContainer().getAccessKeySecret();
    }
  }
}
