package dev.surefoot.tool;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Cost;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.StepDates;
import dev.surefoot.execute.Tool;
import dev.surefoot.execute.ToolCall;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.spec.JsonValues;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step's tool, carried out by an action: says which argument of the action is made of what.
 * Arguments of the step that were there before the run are trusted; what an earlier step of the run
 * gave back, and what came into the plan with a failure, is not.
 */
public final class BoundTool implements Tool {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Binding binding;
  private final CheckedAction action;
  private final Trusted trusted;
  private final StepDates dates;
  private final Results results;
  private final @Nullable Prose prose;

  /**
   * A tool for one run.
   *
   * @param results of this run; filled by this tool and its likes
   */
  public BoundTool(
      Binding binding, CheckedAction action, Trusted trusted, StepDates dates, Results results) {
    this.binding = binding;
    this.action = action;
    this.trusted = trusted;
    this.dates = dates;
    this.results = results;
    this.prose = null;
  }

  private BoundTool(BoundTool tool, Prose prose) {
    this.binding = tool.binding;
    this.action = tool.action;
    this.trusted = tool.trusted;
    this.dates = tool.dates;
    this.results = tool.results;
    this.prose = prose;
  }

  /** The same, with fields that are read out of its results. */
  public BoundTool reading(Prose prose) {
    return new BoundTool(this, prose);
  }

  @Override
  public String name() {
    return binding.step();
  }

  @Override
  public Effect effect() {
    return action.descriptor().effect();
  }

  @Override
  public boolean repeatable() {
    return action.descriptor().repeatable();
  }

  @Override
  public Optional<String> lane() {
    return Optional.of(action.lane());
  }

  @Override
  public Set<String> reads() {
    return binding.placeholders().stream()
        .filter(name -> name.indexOf('.') > 0)
        .map(name -> name.substring(0, name.indexOf('.')))
        .collect(Collectors.toSet());
  }

  /** Changes with the action, its schemas and limits, and with how its arguments are made. */
  @Override
  public String schema() {
    JsonObject json = action.descriptor().json();
    json.add("args", binding.json());
    if (prose != null) {
      json.add("read", prose.json());
    }
    return Canonical.sorted(json).toString();
  }

  @Override
  public Cost cost(ToolCall call) {
    return action.descriptor().limits().cost();
  }

  /** What is known before earlier steps are done. */
  @Override
  public ToolResult check(ToolCall call) {
    Arguments args = arguments(call);
    return args.missing() != null
        ? ToolResult.ok()
        : action.refuses(args.values()).<ToolResult>map(f -> f).orElse(ToolResult.ok());
  }

  @Override
  public ToolResult call(ToolCall call) {
    Arguments args = arguments(call);
    if (args.missing() != null) {
      return missing(args.missing());
    }
    ToolResult result = action.call(args.values(), call.key());
    if (result instanceof ToolResult.Ok ok) {
      Map<String, Object> fields = read(ok.fields());
      results.put(name(), fields);
      return new ToolResult.Ok(fields);
    }
    return result;
  }

  @Override
  public CallStatus status(ToolCall call) {
    Arguments args = arguments(call);
    if (args.missing() != null) {
      return new CallStatus.Unknown();
    }
    CallStatus status = action.status(args.values(), call.key());
    if (status instanceof CallStatus.Done done) {
      Map<String, Object> fields = read(done.fields());
      results.put(name(), fields);
      return new CallStatus.Done(fields);
    }
    return status;
  }

  /** The result with what was read out of its prose, which goes into the journal with it. */
  private Map<String, Object> read(Map<String, Object> fields) {
    if (prose == null || !(fields.get(prose.field()) instanceof String text)) {
      return fields;
    }
    Map<String, Object> all = new LinkedHashMap<>(prose.read(text));
    all.putAll(fields);
    return all;
  }

  @Override
  public ToolResult undo(ToolCall call, Map<String, Object> fields) {
    Arguments args = arguments(call);
    return args.missing() == null
        ? action.undo(args.values(), call.key(), fields)
        : missing(args.missing());
  }

  private ToolResult missing(String name) {
    int dot = name.indexOf('.');
    Object why = dot < 0 ? null : results.get(name.substring(0, dot), Prose.NOT_READ);
    return new ToolResult.Failed(
        "missing_result",
        why == null ? Map.of("placeholder", name) : Map.of("placeholder", name, "why", why));
  }

  /**
   * Arguments of one call.
   *
   * @param missing a placeholder without a value; null when there is none
   */
  private record Arguments(Map<String, Value> values, @Nullable String missing) {}

  private Arguments arguments(ToolCall call) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, Template> arg : binding.args().entrySet()) {
      for (String name : arg.getValue().names()) {
        if (value(call, name) == null) {
          return new Arguments(values, name);
        }
      }
      values.put(
          arg.getKey(),
          arg.getValue().fill(name -> java.util.Objects.requireNonNull(value(call, name))));
    }
    return new Arguments(values, null);
  }

  private @Nullable Value value(ToolCall call, String name) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      Object found = results.get(name.substring(0, dot), name.substring(dot + 1));
      return found == null ? null : Value.tainted(json(found, null), name.substring(0, dot));
    }
    Object given = call.args().get(name);
    if (given != null) {
      JsonPrimitive json = json(given, trusted.type(call.tool(), name));
      return trusted.has(call.tool(), name, given)
          ? Value.trusted(json)
          : Value.tainted(json, "a plan made on the way");
    }
    return moment(call, name);
  }

  private @Nullable Value moment(ToolCall call, String name) {
    LocalDateTime start = dates.start(call.args(), call.start());
    LocalDateTime end = dates.end(call.args(), call.end());
    String text =
        switch (name) {
          case "start" -> MINUTES.format(start);
          case "end" -> MINUTES.format(end);
          case "date" -> start.toLocalDate().toString();
          case "end_date" -> end.toLocalDate().toString();
          default -> null;
        };
    return text == null ? null : Value.trusted(new JsonPrimitive(text));
  }

  private static JsonPrimitive json(Object value, @Nullable Type type) {
    if (value instanceof Integer number) {
      return type == Type.TIME
          ? new JsonPrimitive(JsonValues.time(number))
          : new JsonPrimitive(number);
    }
    return new JsonPrimitive(value.toString());
  }
}
