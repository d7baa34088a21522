package dev.surefoot.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A world in a file: a line for every effect, which outlives the process that had it. Its tools are
 * of all kinds; {@code hidden} ones cannot be asked, so that a person has to look.
 */
final class CrashWorld {

  /** Kinds of tools: what they do, whether they can be asked. */
  enum Kind {
    LOOK(Effect.NONE, false),
    SET(Effect.IDEMPOTENT, false),
    BOOK(Effect.REVERSIBLE, true),
    PAY(Effect.IRREVERSIBLE, true),
    HIDDEN(Effect.IRREVERSIBLE, false);

    private final Effect effect;
    private final boolean asked;

    Kind(Effect effect, boolean asked) {
      this.effect = effect;
      this.asked = asked;
    }
  }

  private final Path file;
  private final Consumer<String> point;

  /**
   * A world.
   *
   * @param point told before and after every effect
   */
  CrashWorld(Path file, Consumer<String> point) {
    this.file = file;
    this.point = point;
  }

  Toolbox tools() {
    return new Toolbox(Arrays.stream(Kind.values()).map(Made::new).toList());
  }

  /** Steps by how often each had its effect. */
  Map<String, Integer> effects() {
    Map<String, Integer> effects = new HashMap<>();
    for (String line : lines()) {
      effects.merge(line.split(" ")[1], 1, Integer::sum);
    }
    return effects;
  }

  /** What is different in the world: effects, however often they happened. */
  Set<String> state() {
    return effects().keySet();
  }

  /** Steps that happened more than once although that is not allowed. */
  List<String> doubled(Collection<String> repeatable) {
    return effects().entrySet().stream()
        .filter(e -> e.getValue() > 1 && !repeatable.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Made implements Tool {

    private final Kind kind;

    Made(Kind kind) {
      this.kind = kind;
    }

    @Override
    public String name() {
      return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Effect effect() {
      return kind.effect;
    }

    @Override
    public ToolResult call(ToolCall call) {
      if (kind != Kind.LOOK) {
        point.accept("before the effect");
        String line = call.key() + " " + call.args().get("what") + "\n";
        try {
          Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        point.accept("after the effect");
      }
      return ToolResult.ok();
    }

    @Override
    public CallStatus status(ToolCall call) {
      if (!kind.asked) {
        return new CallStatus.Unknown();
      }
      return lines().stream().anyMatch(line -> line.startsWith(call.key() + " "))
          ? new CallStatus.Done(Map.of())
          : new CallStatus.NotDone();
    }
  }
}
