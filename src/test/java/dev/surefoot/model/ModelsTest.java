package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

  private static final String HEAD =
      """
      licence: MIT
      context: 512
      prompt: {system: "S {text}", user: "U {text}", answer: "A"}
      roles: {reader: adapters/reader.gguf, planner: none}
      """;

  @TempDir private Path root;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectory(root.resolve("models"));
  }

  private void manifest(String rest) throws IOException {
    Files.writeString(root.resolve("models/m.yaml"), HEAD + rest);
  }

  private void fails(String part) {
    assertThatThrownBy(() -> Models.open(root, "m").close())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(part)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void everyManifestOfTheProjectIsSound() {
    assertThat(Models.names(DefaultModel.ROOT)).contains(Models.DEFAULT);
    for (String name : Models.names(DefaultModel.ROOT)) {
      Manifest manifest = Models.manifest(DefaultModel.ROOT, name);
      assertThat(manifest.roles()).as(name).containsKeys("reader", "planner");
      assertThat(manifest.licence()).as(name).isNotBlank();
      assertThat(manifest.chat().prompt("be brief", "hello")).contains("be brief", "hello");
    }
  }

  @Test
  void opensTheDefaultModel() {
    DefaultModel.file();
    try (LanguageModel model = Models.open(DefaultModel.ROOT, Models.DEFAULT)) {
      assertThat(model.id()).matches("smollm2-135m@[0-9a-f]{6}");
    }
  }

  @Test
  void opensLaterUnderTheSameId() {
    DefaultModel.file();
    try (LanguageModel later = Models.later(DefaultModel.ROOT, Models.DEFAULT)) {
      String id = later.id();
      assertThat(later.otherwise(LanguageModelContract.ask("hello", 2, null), 0.3)).isPresent();
      try (LanguageModel open = Models.open(DefaultModel.ROOT, Models.DEFAULT)) {
        assertThat(open.id()).isEqualTo(id);
      }
    }
  }

  @Test
  void opensAScript() throws IOException {
    manifest("runtime: scripted\nanswers: {hello: world}");
    try (LanguageModel model = Models.open(root, "m")) {
      assertThat(model.complete(LanguageModelContract.ask("hello", 5, null)).text())
          .isEqualTo("world");
    }
    assertThat(Models.manifest(root, "m").tuned("reader")).isTrue();
    assertThat(Models.manifest(root, "m").tuned("planner")).isFalse();
  }

  @Test
  void saysHowToGetAModelThatIsMissingOrBroken() throws IOException {
    Path file = root.resolve("broken.gguf");
    manifest("runtime: llama\nbytes: 4\nsha256: 00\nfile: " + file);
    fails("is not there");
    Files.writeString(file, "GGUF");
    fails("has sha256");
    manifest("runtime: llama\nbytes: 4\nsha256: %s\nfile: %s".formatted(Checksum.of(file), file));
    fails("is not a whole GGUF file");
  }

  @ParameterizedTest
  @CsvSource({
    "http://198.51.100.7/v1, is not allowed",
    "http://planner.example/v1, unencrypted",
    "file:///etc/passwd, is no address",
    "http://127.0.0.1@198.51.100.7/v1, is not allowed",
    "'http:// /v1', is no address"
  })
  void callsAllowedHostsOnly(String url, String reason) throws IOException {
    manifest(
        "runtime: http\nmodel: big\nhosts: [planner.example]\nkey_variable: PATH\nurl: '%s'"
            .formatted(url));
    fails(reason);
  }

  @Test
  void wantsTheKeyThatTheManifestNames() throws IOException {
    manifest("runtime: http\nmodel: big\nurl: http://127.0.0.1:1/v1\nkey_variable: NO_SUCH_KEY_");
    fails("NO_SUCH_KEY_ holds no API key");
  }

  @ParameterizedTest
  @CsvSource({
    "'runtime: magic', runtime",
    "'runtime: llama', file",
    "'', runtime",
    "'runtime: [', is not YAML"
  })
  void namesTheKeyThatIsWrong(String rest, String part) throws IOException {
    manifest(rest);
    fails(part);
  }

  @Test
  void namesTheManifestThatIsMissing() {
    fails("m.yaml");
  }
}
