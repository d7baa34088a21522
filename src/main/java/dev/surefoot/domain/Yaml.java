package dev.surefoot.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML value that knows its file, its line and the key it stands under. */
public final class Yaml {

  private final Node node;
  private final String file;
  private final String key;

  private Yaml(Node node, String file, String key) {
    this.node = node;
    this.file = file;
    this.key = key;
  }

  /** Reads a file that holds one document. */
  public static Yaml read(Path path) {
    String file = path.toString();
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      Node node =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(text)
              .orElseThrow(
                  () -> new DomainException(file, 0, "it is empty.", "the file was not saved."));
      return new Yaml(node, file, "the file");
    } catch (IOException e) {
      throw new DomainException(
          file, 0, "cannot be read (%s).".formatted(e), "the folder or the name is misspelt.");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      throw new DomainException(
          file, line, "not YAML: %s".formatted(e.getProblem()), "a quote or an indent is missing.");
    } catch (YamlEngineException e) {
      throw new DomainException(
          file, 0, "not YAML: %s".formatted(e.getMessage()), "a character is not allowed there.");
    }
  }

  public int line() {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  public String file() {
    return file;
  }

  String key() {
    return key;
  }

  public DomainException error(String problem, String maybe) {
    return new DomainException(file, line(), "%s: %s".formatted(key, problem), maybe);
  }

  /** The text of a scalar. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw error("a text is wanted, not %s.".formatted(shape()), "the value is missing.");
  }

  /** The value as JSON has it: maps, lists, texts, numbers, truth values and nulls. */
  public @Nullable Object data() {
    if (node instanceof MappingNode) {
      Map<String, Object> values = new LinkedHashMap<>();
      map().forEach((name, value) -> values.put(name, value.data()));
      return values;
    }
    if (node instanceof SequenceNode) {
      List<Object> values = new ArrayList<>();
      list().forEach(value -> values.add(value.data()));
      return values;
    }
    return new StandardConstructor(LoadSettings.builder().build())
        .constructSingleDocument(Optional.of(node));
  }

  /** Whether it is a scalar. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean bool() {
    String text = text();
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw error("'%s' is neither true nor false.".formatted(text), "write true or false.");
  }

  public int positive() {
    String text = text();
    if (text.matches("[1-9][0-9]{0,5}")) {
      return Integer.parseInt(text);
    }
    throw error("'%s' is no whole number from 1 to 999999.".formatted(text), "write it in digits.");
  }

  /** A whole number from 0. */
  int natural() {
    return text().equals("0") ? 0 : positive();
  }

  /** The text as an expression or sentence that remembers its place. */
  Source source(String owner) {
    return new Source(text(), file, line(), owner + ", " + key);
  }

  /** The values of a mapping by key; no key twice. */
  public Map<String, Yaml> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("keys with values are wanted, not %s.".formatted(shape()), "indent them below.");
    }
    Map<String, Yaml> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml name = new Yaml(tuple.getKeyNode(), file, key);
      if (values.put(name.text(), new Yaml(tuple.getValueNode(), file, name.text())) != null) {
        throw name.error("'%s' stands twice.".formatted(name.text()), "remove one of the two.");
      }
    }
    return values;
  }

  /** A mapping that may hold only these keys. */
  public Fields fields(String... allowed) {
    Map<String, Yaml> values = map();
    List<String> known = List.of(allowed);
    values.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw value.error("unknown key in %s.".formatted(key), Words.near(name, known));
          }
        });
    return new Fields(this, values);
  }

  public List<Yaml> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("a list is wanted, not %s.".formatted(shape()), "begin each entry with a dash.");
    }
    List<Yaml> values = new ArrayList<>();
    sequence.getValue().forEach(n -> values.add(new Yaml(n, file, key)));
    return values;
  }

  private String shape() {
    return node instanceof ScalarNode s
        ? "'" + s.getValue() + "'"
        : node instanceof MappingNode ? "keys with values" : "a list";
  }

  /** The keys of a mapping, already checked. */
  public record Fields(Yaml owner, Map<String, Yaml> values) {

    public Yaml need(String name) {
      Yaml value = values.get(name);
      if (value == null) {
        throw owner.error(
            "key '%s' is missing.".formatted(name), "add '%s: ...' there.".formatted(name));
      }
      return value;
    }

    public Optional<Yaml> maybe(String name) {
      return Optional.ofNullable(values.get(name));
    }

    boolean flag(String name) {
      return maybe(name).map(Yaml::bool).orElse(false);
    }

    @Nullable Source source(String name, String owner) {
      return maybe(name).map(v -> v.source(owner)).orElse(null);
    }

    Source needSource(String name, String owner) {
      return need(name).source(owner);
    }

    Map<String, Source> sources(String name, String owner) {
      Map<String, Source> sources = new LinkedHashMap<>();
      maybe(name).ifPresent(m -> m.map().forEach((k, v) -> sources.put(k, v.source(owner))));
      return sources;
    }
  }
}
