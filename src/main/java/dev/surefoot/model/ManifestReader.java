package dev.surefoot.model;

import dev.surefoot.model.Manifest.Chat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a manifest; every error names the file, the key and the remedy. */
final class ManifestReader {

  private final Path file;

  private ManifestReader(Path file) {
    this.file = file;
  }

  static Manifest read(Path file) {
    return new ManifestReader(file).read();
  }

  private Manifest read() {
    Fields top = new Fields(load(), "");
    String name = file.getFileName().toString().replace(".yaml", "");
    Fields chat = top.map("prompt");
    return new Manifest(
        name,
        top.text("licence"),
        (int) top.number("context"),
        new Chat(chat.text("system"), chat.text("user"), chat.text("answer")),
        file.toAbsolutePath().getParent(),
        top.map("roles").texts(),
        runtime(top));
  }

  private Manifest.Runtime runtime(Fields top) {
    return switch (top.text("runtime")) {
      case "llama" -> new Manifest.Local(top.text("file"), top.number("bytes"), top.text("sha256"));
      case "http" ->
          new Manifest.Remote(
              top.text("url"),
              top.text("model"),
              top.optional("grammar_field"),
              top.list("hosts"),
              top.optional("key_variable"));
      case "scripted" -> new Manifest.Script(top.map("answers").texts());
      default -> throw wrong("runtime", "is none of llama, http, scripted");
    };
  }

  private Object load() {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      return new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new ModelException(
          "Cannot read the manifest '%s'.\nMaybe the name is wrong: ./surefoot models lists them."
              .formatted(file),
          false,
          e);
    } catch (YamlEngineException e) {
      throw new ModelException(
          "'%s' is not YAML: %s\nMaybe compare it with models/smollm2-135m.yaml."
              .formatted(file, e.getMessage()),
          false,
          e);
    }
  }

  private ModelException wrong(String key, String reason) {
    return new ModelException(
        "%s: '%s' %s.\nMaybe compare it with models/smollm2-135m.yaml."
            .formatted(file, key, reason),
        false,
        null);
  }

  /** A mapping of the manifest. */
  private final class Fields {
    private final Map<?, ?> map;
    private final String path;

    Fields(@Nullable Object node, String path) {
      if (!(node instanceof Map<?, ?> fields)) {
        throw wrong(path.isEmpty() ? "(top)" : path, "should be a mapping");
      }
      this.map = fields;
      this.path = path;
    }

    Fields map(String key) {
      return new Fields(map.containsKey(key) ? map.get(key) : Map.of(), path + key);
    }

    @Nullable String optional(String key) {
      Object value = map.get(key);
      return value == null ? null : value.toString();
    }

    String text(String key) {
      String value = optional(key);
      if (value == null) {
        throw wrong(path + (path.isEmpty() ? "" : ".") + key, "is missing");
      }
      return value;
    }

    long number(String key) {
      if (map.get(key) instanceof Number number && number.longValue() > 0) {
        return number.longValue();
      }
      throw wrong(key, "is '%s', not a number above 0".formatted(map.get(key)));
    }

    List<String> list(String key) {
      return map.get(key) instanceof List<?> values
          ? values.stream().map(String::valueOf).toList()
          : List.of();
    }

    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
      return texts;
    }
  }
}
