package dev.ecsemulator.testcontainers;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A running ecs-emulator: an emulated Alibaba Cloud ECS control plane with its own world.
 *
 * <p>Clients get {@link #getEndpoint()} with the protocol {@code http}, and {@link
 * #getAccessKeyId()} with any secret. The container has started as soon as the world to start with
 * is made; if it cannot be made, {@link #start()} fails at once and says why.
 */
public class EcsEmulatorContainer extends GenericContainer<EcsEmulatorContainer> {

  /** The image that {@code docker build -t ecs-emulator .} makes of the emulator's sources. */
  public static final DockerImageName DEFAULT_IMAGE_NAME = DockerImageName.parse("ecs-emulator");

  /** The port in the container, for HTTP and HTTPS. */
  public static final int PORT = 8080;

  private static final String FIXTURES = "/etc/ecs-emulator/init.d/";
  private static final int READABLE_BY_ALL = 0644;
  private static final AtomicLong ACCOUNTS = new AtomicLong(7_000_000_000_000_000L);

  private String account = "1000000000000001";
  private String controlToken = "";
  private int fixtures;

  /** The image {@link #DEFAULT_IMAGE_NAME}. */
  public EcsEmulatorContainer() {
    this(DEFAULT_IMAGE_NAME);
  }

  /**
   * An image by name.
   *
   * @param imageName the emulator's image as your registry calls it, such as {@code
   *     registry.example.com/tools/ecs-emulator:0.1.0}
   */
  public EcsEmulatorContainer(String imageName) {
    this(DockerImageName.parse(imageName).asCompatibleSubstituteFor(DEFAULT_IMAGE_NAME));
  }

  /**
   * An image by name.
   *
   * @param imageName {@code ecs-emulator} or declared to be a compatible substitute for it
   * @throws IllegalStateException if it is neither
   */
  @SuppressWarnings("this-escape") // a container is configured by its own fluent methods
  public EcsEmulatorContainer(DockerImageName imageName) {
    super(imageName);
    imageName.assertCompatibleWith(DEFAULT_IMAGE_NAME);
    withExposedPorts(PORT);
    withControlToken(UUID.randomUUID().toString());
    waitingFor(new ReadyOrEnded());
  }

  /**
   * How long transient states such as Starting and Stopping last.
   *
   * @param pace {@code immediate}, {@code fast} (some hundred milliseconds, the default) or {@code
   *     realistic}
   * @return this
   */
  public EcsEmulatorContainer withTransitions(String pace) {
    return withEnv("EMULATOR_TRANSITIONS", pace);
  }

  /**
   * The image's JVM options for short lives: the quickest start, at half the speed under load.
   *
   * @return this
   */
  public EcsEmulatorContainer withQuickStart() {
    return withEnv("JDK_JAVA_OPTIONS", "@/app/ci");
  }

  /**
   * The account that {@link #getAccessKeyId()} belongs to, and that fixtures make resources for
   * unless they say otherwise.
   *
   * @param account 16 digits
   * @return this
   * @throws IllegalArgumentException if it is not 16 digits
   */
  public EcsEmulatorContainer withAccount(String account) {
    if (!account.matches("[0-9]{16}")) {
      throw new IllegalArgumentException("An account is 16 digits, not " + account);
    }
    this.account = account;
    return withEnv("EMULATOR_ACCOUNT", account);
  }

  /**
   * What requests to {@link #getControlUri()} have to carry. Without this call it is a random one;
   * a container that is to be reused by the next run of the tests needs the same one each time.
   *
   * @param token letters, digits and {@code -._~+/}
   * @return this
   */
  public EcsEmulatorContainer withControlToken(String token) {
    this.controlToken = token;
    return withEnv("EMULATOR_CONTROL_TOKEN", token);
  }

  /**
   * Resources to start with. Fixtures are loaded in the order of these calls, and all of them or
   * the start fails.
   *
   * @param resource a file on the class path whose name ends in .yaml, .yml or .json
   * @return this
   * @throws IllegalArgumentException if its name ends otherwise
   */
  public EcsEmulatorContainer withFixture(String resource) {
    return withFixture(MountableFile.forClasspathResource(resource, READABLE_BY_ALL), resource);
  }

  /**
   * Resources to start with, see {@link #withFixture(String)}.
   *
   * @param file a file of this machine whose name ends in .yaml, .yml or .json
   * @return this
   * @throws IllegalArgumentException if its name ends otherwise
   */
  public EcsEmulatorContainer withFixture(Path file) {
    return withFixture(MountableFile.forHostPath(file, READABLE_BY_ALL), file.toString());
  }

  // The server loads the files in the order of their names, ignores those whose names end
  // otherwise,
  // and is another user than the files' owner.
  private EcsEmulatorContainer withFixture(MountableFile file, String path) {
    if (!path.matches(".*\\.(yaml|yml|json)")) {
      throw new IllegalArgumentException("A fixture is a .yaml, .yml or .json file, not " + path);
    }
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    fixtures++;
    return withCopyFileToContainer(
        file, FIXTURES + String.format(Locale.ROOT, "%03d-%s", fixtures, name));
  }

  /** Where clients find the started emulator, such as {@code 127.0.0.1:32768}: without a scheme. */
  public String getEndpoint() {
    return getHost() + ":" + getMappedPort(PORT);
  }

  /** The same as a URI, such as {@code http://127.0.0.1:32768}. */
  public URI getUri() {
    return URI.create("http://" + getEndpoint());
  }

  /**
   * What clock, faults, fixtures, events and reset lie below, such as {@code
   * http://127.0.0.1:32768/_emulator/}: resolve {@code clock/advance} against it. Requests carry
   * the header {@code Authorization: Bearer} with {@link #getControlToken()}.
   */
  public URI getControlUri() {
    return getUri().resolve("/_emulator/");
  }

  /** What requests below {@link #getControlUri()} have to carry. */
  public String getControlToken() {
    return controlToken;
  }

  /** The access key of the account that fixtures make resources for. */
  public String getAccessKeyId() {
    return account;
  }

  /** A secret: signatures are not checked. */
  public String getAccessKeySecret() {
    return "secret";
  }

  /**
   * The access key of an account that no one uses yet, with nothing in it but what every account
   * has: tests with a key each share one container without meeting each other.
   */
  public static String newAccessKeyId() {
    return Long.toString(ACCOUNTS.incrementAndGet());
  }
}
