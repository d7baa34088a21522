package dev.surefoot.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A world in a file: a line for every effect, which outlives the process that had it. Its tools are
 * of all kinds; {@code hidden} ones cannot be asked, so that a person has to look. The first letter
 * of what is called says how they answer: {@code t} later, {@code n} not at all, {@code x} never.
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

  private static final String DID = "did";
  private static final String UNDID = "undid";
  private static final String TRIED = "tried";

  private final Path file;
  private final Consumer<String> point;
  private final Flaw flaw;

  /**
   * A world.
   *
   * @param point told before and after every effect
   */
  CrashWorld(Path file, Consumer<String> point, Flaw flaw) {
    this.file = file;
    this.point = point;
    this.flaw = flaw;
  }

  Toolbox tools() {
    return new Toolbox(Arrays.stream(Kind.values()).map(Made::new).toList());
  }

  /**
   * What is different in the world: effects that were not taken back, however often they happened.
   */
  Set<String> state() {
    Set<String> state = new TreeSet<>();
    for (String[] line : lines()) {
      if (line[0].equals(DID)) {
        state.add(line[2]);
      } else if (line[0].equals(UNDID)) {
        state.remove(line[2]);
      }
    }
    return state;
  }

  /** What happened more than once although that is not allowed. */
  List<String> doubled(Set<String> repeatable) {
    Map<String, Integer> times = new HashMap<>();
    lines().stream().filter(l -> l[0].equals(DID)).forEach(l -> times.merge(l[2], 1, Integer::sum));
    return times.entrySet().stream()
        .filter(e -> e.getValue() > 1 && !repeatable.contains(e.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean has(String deed, String key) {
    return lines().stream().anyMatch(line -> line[0].equals(deed) && line[1].equals(key));
  }

  private synchronized List<String[]> lines() {
    try {
      List<String[]> lines = new ArrayList<>();
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        lines.add(line.split(" "));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void write(String deed, ToolCall call) {
    try {
      Files.writeString(
          file,
          "%s %s %s%n".formatted(deed, call.key(), what(call)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String what(ToolCall call) {
    return (String) call.args().get("what");
  }

  private final class Made implements Tool {

    private final Kind kind;

    Made(Kind kind) {
      this.kind = kind;
    }

    @Override
    public String name() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Effect effect() {
      return kind.effect;
    }

    @Override
    public boolean repeatable() {
      return flaw == Flaw.BLIND || Tool.super.repeatable();
    }

    @Override
    public Optional<String> lane() {
      return Optional.of(name());
    }

    @Override
    public ToolResult call(ToolCall call) {
      char letter = what(call).charAt(0);
      if (letter == 'x') {
        return new ToolResult.Failed("closed", Map.of("what", what(call)));
      }
      if (letter == 't' && !has(TRIED, call.key())) {
        write(TRIED, call);
        return new ToolResult.TryLater("busy", Map.of(), Duration.ZERO);
      }
      boolean first = !has(TRIED, call.key());
      if (kind != Kind.LOOK) {
        point.accept("before the effect of " + what(call));
        write(DID, call);
        point.accept("after the effect of " + what(call));
      }
      if (letter == 'n' && first) {
        write(TRIED, call);
        return new ToolResult.NoAnswer("timed_out", Map.of());
      }
      return ToolResult.ok();
    }

    @Override
    public CallStatus status(ToolCall call) {
      if (flaw == Flaw.HOPEFUL) {
        return new CallStatus.Done(Map.of());
      }
      if (!kind.asked || flaw == Flaw.BLIND) {
        return new CallStatus.Unknown();
      }
      point.accept("asked about " + what(call));
      return has(DID, call.key()) ? new CallStatus.Done(Map.of()) : new CallStatus.NotDone();
    }

    @Override
    public ToolResult undo(ToolCall call, Map<String, Object> fields) {
      if (kind != Kind.BOOK) {
        return Tool.super.undo(call, fields);
      }
      point.accept("before taking back " + what(call));
      write(UNDID, call);
      point.accept("after taking back " + what(call));
      return ToolResult.ok();
    }
  }
}
