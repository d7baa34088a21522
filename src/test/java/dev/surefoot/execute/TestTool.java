package dev.surefoot.execute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A tool that counts its effects and answers as it is told; by default it succeeds. */
final class TestTool implements Tool {

  private final String name;
  private final Effect effect;
  private final List<String> log;
  private final Deque<Function<ToolCall, ToolResult>> answers = new ArrayDeque<>();
  private final Set<String> effects = new LinkedHashSet<>();
  private final Map<String, Integer> times = new HashMap<>();
  boolean knows;
  long price;
  String schema = "";
  ToolResult undone = ToolResult.ok();

  /** A tool; {@code log} is given the names of the steps called and taken back, in order. */
  TestTool(String name, Effect effect, List<String> log) {
    this.name = name;
    this.effect = effect;
    this.log = log;
  }

  /**
   * The next call is answered so; the function may have an effect with {@link #effect(ToolCall)}.
   */
  TestTool next(Function<ToolCall, ToolResult> answer) {
    answers.add(answer);
    return this;
  }

  /** The next call succeeds. */
  TestTool fine() {
    return next(this::effect);
  }

  /** Has the effect. */
  ToolResult effect(ToolCall call) {
    effects.add(call.key());
    times.merge(call.key(), 1, Integer::sum);
    return new ToolResult.Ok(Map.of("ref", "r-" + call.args().get("person")));
  }

  /** How often the effect of the call happened that happened most often. */
  int most() {
    return times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  int effects() {
    return effects.size();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Effect effect() {
    return effect;
  }

  @Override
  public String schema() {
    return schema;
  }

  @Override
  public Cost cost(ToolCall call) {
    return new Cost(price, java.time.Duration.ZERO);
  }

  @Override
  public ToolResult call(ToolCall call) {
    log.add(name + " " + call.args().get("person"));
    return answers.isEmpty() ? effect(call) : answers.remove().apply(call);
  }

  @Override
  public CallStatus status(ToolCall call) {
    if (!knows) {
      return new CallStatus.Unknown();
    }
    return effects.contains(call.key())
        ? new CallStatus.Done(Map.of("ref", "asked"))
        : new CallStatus.NotDone();
  }

  @Override
  public ToolResult undo(ToolCall call, Map<String, Object> fields) {
    log.add("undo " + call.args().get("person") + " " + fields.getOrDefault("ref", "?"));
    if (undone instanceof ToolResult.Ok) {
      effects.remove(call.key());
    }
    return undone;
  }
}
