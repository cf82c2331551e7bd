package dev.ecsemulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.fixture.FixtureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of the user's changes the catalogue; docs/catalog.md says how. */
class CatalogFileTest {

  private static final Path PAGE = Path.of("docs/catalog.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml (?!slip)\\S+\\n(.*?)```", Pattern.DOTALL);
  private static final Catalog BUILT_IN = new Catalog("");

  @TempDir private Path folder;

  @Test
  void the_example_of_the_page_does_what_its_comments_say() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();

    Catalog catalog = catalog(example.group(1));

    Region hangzhou = catalog.region("cn-hangzhou").orElseThrow();
    assertThat(hangzhou.zones()).containsExactly("cn-hangzhou-h", "cn-hangzhou-i");
    assertThat(hangzhou.en()).isEqualTo("China (Hangzhou)");
    assertThat(catalog.region("eu-test-1"))
        .contains(
            new Region(
                "eu-test-1",
                "Test",
                "eu-test-1",
                "eu-test-1",
                "eu-test-1",
                "ecs.eu-test-1.aliyuncs.com",
                "tst",
                "open",
                List.of("eu-test-1a", "eu-test-1b")));
    assertThat(catalog.infix("eu-test-1")).isEqualTo("tst");
    assertThat(catalog.regions()).hasSize(BUILT_IN.regions().size() + 1);

    InstanceType known = catalog.instanceType("ecs.g7.large").orElseThrow();
    assertThat(known.interfaces()).isEqualTo(4);
    assertThat(known.cpu()).isEqualTo(2);
    assertThat(catalog.sells("eu-test-1", known)).isTrue();
    InstanceType added = catalog.instanceType("ecs.test.large").orElseThrow();
    assertThat(added.family()).isEqualTo("ecs.test");
    assertThat(added.memory()).isEqualTo(8);
    assertThat(catalog.sells("eu-test-1", added)).isTrue();
    assertThat(catalog.sells("cn-hangzhou", added)).isFalse();

    assertThat(catalog.diskCategory("cloud_essd", null).orElseThrow().maxData()).isEqualTo(1000);
    assertThat(catalog.diskCategory("cloud_essd", "PL2"))
        .isEqualTo(BUILT_IN.diskCategory("cloud_essd", "PL2"));
    assertThat(catalog.images())
        .containsExactly(
            new PublicImage(
                "test_1_x64.vhd",
                "Test 1 64 bit",
                "Test 1 64 bit",
                "linux",
                "Ubuntu",
                "x86_64",
                20,
                "acs:test"));
    assertThat(catalog.quota("dataDisksPerInstance")).isEqualTo(4);
    assertThat(catalog.quota("vpcsPerRegion")).isEqualTo(10);
  }

  @Test
  void a_type_can_have_local_disks_and_gpus_and_lose_them() throws IOException {
    Catalog catalog =
        catalog(
            """
            replace: [instanceTypes]
            instanceTypes:
              - id: ecs.big.large
                instanceTypeFamily: ecs.huge
                cpuCoreCount: 2
                memorySize: 0.5
                gpuAmount: 1
                gpuSpec: T4
                gpuMemorySize: 16
                localStorageAmount: 2
                localStorageCapacity: 100
                instanceBandwidth: 1024000
                instancePps: 100000
                eniQueueNumber: 2
                instanceFamilyLevel: EntryLevel
                cpuArchitecture: ARM
            """);

    assertThat(catalog.instanceTypes())
        .containsExactly(
            new InstanceType(
                "ecs.big.large",
                "ecs.huge",
                2,
                0.5,
                1,
                "T4",
                16,
                8,
                10,
                new InstanceType.LocalDisks(2, 100, "local_ssd_pro"),
                1_024_000,
                100_000,
                2,
                "EntryLevel",
                "ARM",
                java.util.Set.of()));
    InstanceType local =
        BUILT_IN.instanceTypes().stream()
            .filter(InstanceType::hasLocalDisks)
            .findFirst()
            .orElseThrow();
    assertThat(
            catalog("instanceTypes: [{id: " + local.id() + ", localStorageAmount: 0}]")
                .instanceType(local.id())
                .orElseThrow()
                .hasLocalDisks())
        .isFalse();
  }

  @Test
  void a_disk_category_can_be_added_and_taken_from_system_disks() throws IOException {
    Catalog catalog =
        catalog(
            """
            diskCategories:
              - {category: cloud_new, minDataSize: 5, maxDataSize: 50, instanceTypeFamilies: [ecs.g7]}
              - {category: cloud_ssd, maxSystemSize: 0}
            """);

    DiskCategory added = catalog.diskCategory("cloud_new", null).orElseThrow();
    assertThat(added.data()).isTrue();
    assertThat(added.system()).isFalse();
    assertThat(added.fits(catalog.instanceType("ecs.g7.large").orElseThrow())).isTrue();
    assertThat(added.fits(catalog.instanceType("ecs.g6.large").orElseThrow())).isFalse();
    DiskCategory changed = catalog.diskCategory("cloud_ssd", null).orElseThrow();
    assertThat(changed.system()).isFalse();
    assertThat(changed.maxData()).isEqualTo(32_768);
  }

  @Test
  void json_is_as_good_and_an_empty_file_changes_nothing() throws IOException {
    assertThat(
            catalog("{\"images\": [{\"id\": \"a\\/b\", \"platform\": \"Debian\"}]}").image("a/b"))
        .isPresent();
    assertThat(catalog("# nothing\n").images()).isEqualTo(BUILT_IN.images());
  }

  @Test
  void what_is_not_said_stays_built_in() {
    assertThat(BUILT_IN.regions()).hasSize(41);
    assertThat(BUILT_IN.instanceTypes()).hasSize(953);
    assertThat(BUILT_IN.images()).hasSize(56);
    assertThat(BUILT_IN.diskCategories()).hasSize(15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          region: []                                        | line 1, column 1: unknown section "region"; known are regions, replace, instanceTypes, diskCategories, images, quotas
          replace: [quotas]                                 | line 1, column 10: replace: "quotas" is not one of regions, instanceTypes, diskCategories, images
          regions: [{zones: [a]}]                           | line 1, column 11: regions[0].id is required
          regions: [{id: cn-new, zones: [cn-hangzhou-h]}]   | line 1, column 31: regions[0].zones: "cn-hangzhou-h" is a zone of cn-hangzhou
          regions: [{id: cn-new, idInfix: toolong}]         | line 1, column 33: regions[0].idInfix: "toolong" is not three digits or small letters
          instanceTypes: [{id: a.b, cpuCoreCount: 2}]       | line 1, column 17: instanceTypes[0].memorySize is required
          instanceTypes: [{id: ecs.g7.large, memorySize: 0}] | line 1, column 48: instanceTypes[0].memorySize: 0 is not more than 0
          instanceTypes: [{id: ecs.g7.large, regions: [x]}] | line 1, column 45: instanceTypes[0].regions: "x" is not a region
          instanceTypes: [{id: ecs.g7.large, vcpu: 2}]      | line 1, column 36: instanceTypes[0]: unknown field "vcpu"; known are id, instanceTypeFamily, cpuCoreCount, memorySize, gpuAmount, gpuSpec, gpuMemorySize, eniQuantity, eniPrivateIpAddressQuantity, localStorageAmount, localStorageCapacity, localStorageCategory, instanceBandwidth, instancePps, eniQueueNumber, instanceFamilyLevel, cpuArchitecture, regions
          images: [{id: a}]                                 | line 1, column 10: images[0].platform is required
          images: [{id: a, platform: b, size: 0}]           | line 1, column 37: images[0].size: 0 is less than 1
          images: [{id: a, platform: b}, {id: a}]           | line 1, column 32: images[1]: "a" is there already
          quotas: [{name: vpcsPerRegion}]                   | line 1, column 10: quotas[0].value is required
          images: {}                                        | line 1, column 9: images: a list of entries is expected here
          images: [                                         | line 2, column 1: no YAML or JSON: expected the node content, but found '<stream end>'
          """)
  void a_slip_is_told_with_its_place(String text, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), text + "\n");

    assertThatThrownBy(() -> new Catalog(file.toString()))
        .isInstanceOf(FixtureException.class)
        .hasMessage("catalogue " + file + ", " + sentence);
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> new Catalog("nowhere.yaml"))
        .hasMessage(
            "catalogue nowhere.yaml: there is no such file that can be read; give a file in YAML or"
                + " JSON");
  }

  @Test
  void the_page_explains_every_field() throws IOException {
    String page = Files.readString(PAGE);
    Map<String, List<String>> fields =
        Map.of(
            CatalogFile.REGIONS, RegionEntry.FIELDS,
            CatalogFile.INSTANCE_TYPES, TypeEntry.FIELDS,
            CatalogFile.DISK_CATEGORIES, DiskCategoryEntry.FIELDS,
            CatalogFile.IMAGES, ImageEntry.FIELDS);
    fields.forEach(
        (section, names) -> {
          assertThat(page).contains("| `" + section + "` |");
          assertThat(names).allMatch(name -> page.contains("`" + name + "`"));
        });
  }

  private Catalog catalog(String text) throws IOException {
    return new Catalog(Files.writeString(folder.resolve("catalog.yaml"), text).toString());
  }
}
