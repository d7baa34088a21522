package dev.surefoot.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.failsafe.RateLimiter;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.trace.Names;
import dev.surefoot.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An action behind everything that is checked: where its arguments come from, that they suit the
 * schema, how often and how long it may be called, and that its result is what the schema says.
 * Nothing else calls an action. Thread-safe if the action is.
 */
public final class CheckedAction {

  private final Action action;
  private final Descriptor descriptor;
  private final Shape input;
  private final Shape output;
  private @Nullable Shape each;
  private final Secrets secrets;
  private final Traces traces;
  private final @Nullable RateLimiter<Object> rate;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /**
   * Guards an action.
   *
   * @throws dev.surefoot.spec.BadInputException when one of its schemas cannot be used
   */
  public CheckedAction(Action action, Secrets secrets, Traces traces) {
    this.action = action;
    this.descriptor = action.descriptor();
    this.input = Shape.of(descriptor.name(), descriptor.input());
    this.output = Shape.of(descriptor.name(), descriptor.output());
    this.secrets = secrets;
    this.traces = traces;
    Limits.Rate wanted = descriptor.limits().rate();
    this.rate =
        wanted == null ? null : RateLimiter.burstyBuilder(wanted.calls(), wanted.per()).build();
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  /** See {@link Action#lane}. */
  public String lane() {
    return action.lane();
  }

  /** Whether a value suits an argument, whatever the others are. */
  public synchronized boolean takes(String argument, JsonElement value) {
    if (each == null) {
      each = Shape.of(descriptor.name(), optional(descriptor.input()));
    }
    JsonObject alone = new JsonObject();
    alone.add(argument, value);
    return each.broken(alone).isEmpty();
  }

  private static JsonObject optional(JsonObject schema) {
    JsonObject optional = schema.deepCopy();
    optional.remove("required");
    return optional;
  }

  /** Why a call would be refused before anything is done; empty when it would not. */
  public Optional<ToolResult.Failed> refuses(Map<String, Value> args) {
    return Gate.refuses(descriptor, args)
        .or(() -> input.broken(Gate.json(args)).map(where -> failed("wrong_arguments", where)));
  }

  /**
   * Calls it.
   *
   * @param key the same for the same step of the same run
   * @return {@code Ok} with the fields of the result: text and whole numbers as they are, anything
   *     else as JSON text. Of a result that is not what the schema says no word is passed on
   */
  public ToolResult call(Map<String, Value> args, String key) {
    return traces.in(
        Names.EXECUTE_TOOL + " " + descriptor.name(),
        mark -> {
          mark.with(Names.OPERATION, Names.EXECUTE_TOOL)
              .with(Names.TOOL, descriptor.name())
              .with(Names.TOOL_TYPE, "function")
              .with(Names.EFFECT, descriptor.effect().name().toLowerCase(Locale.ROOT))
              .with(Names.CALL_ID, key);
          ToolResult result = guarded(args, key);
          Outcomes.problem(result).ifPresent(mark::failed);
          return result;
        });
  }

  private ToolResult guarded(Map<String, Value> args, String key) {
    Optional<ToolResult.Failed> refused = refuses(args);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (rate != null && !rate.tryAcquirePermit()) {
      return new ToolResult.TryLater(
          "rate_limited",
          Map.of("tool", descriptor.name()),
          java.util.Objects.requireNonNull(descriptor.limits().rate()).per());
    }
    JsonObject json = Gate.json(args);
    Timed.Ended<Action.Answer> ended =
        Timed.call(descriptor.limits().timeout(), () -> called(json, key));
    return ended.answer() == null
        ? new ToolResult.NoAnswer("timed_out", Map.of("tool", descriptor.name()))
        : checked(ended.answer());
  }

  private Action.Answer called(JsonObject json, String key) {
    running.add(key);
    try {
      return action.call(json, key);
    } finally {
      running.remove(key);
    }
  }

  private ToolResult checked(Action.Answer answer) {
    if (answer instanceof Action.Answer.Not not) {
      return Outcomes.redacted(not.why(), secrets);
    }
    JsonObject result = ((Action.Answer.Done) answer).result();
    if (result.toString().getBytes(StandardCharsets.UTF_8).length
        > descriptor.limits().mostBytes()) {
      return unusable("too_large", "" + descriptor.limits().mostBytes());
    }
    return output
        .broken(result)
        .map(where -> unusable("wrong_schema", where))
        .orElseGet(() -> new ToolResult.Ok(Outcomes.fields(result, secrets)));
  }

  /** What only looks has done nothing; of anything else it is not known what it did. */
  private ToolResult unusable(String status, String where) {
    Map<String, Object> fields = Map.of("tool", descriptor.name(), "at", where);
    return descriptor.effect() == Effect.NONE
        ? new ToolResult.Failed(status, fields)
        : new ToolResult.NoAnswer(status, fields);
  }

  private ToolResult.Failed failed(String status, String where) {
    return new ToolResult.Failed(status, Map.of("tool", descriptor.name(), "at", where));
  }

  /**
   * Whether a call with these arguments and key was carried out; unknown when it does not say, or
   * as long as a call that was not waited for is still under way.
   */
  public CallStatus status(Map<String, Value> args, String key) {
    if (running.contains(key) || refuses(args).isPresent()) {
      return new CallStatus.Unknown();
    }
    JsonObject json = Gate.json(args);
    CallStatus status =
        Timed.call(descriptor.limits().timeout(), () -> action.status(json, key)).answer();
    return status == null
        ? new CallStatus.Unknown()
        : status instanceof CallStatus.Done done
            ? new CallStatus.Done(Outcomes.redacted(done.fields(), secrets))
            : status;
  }

  /**
   * Takes back what a call did.
   *
   * @param fields what the call gave back; empty when that is not known
   */
  public ToolResult undo(Map<String, Value> args, String key, Map<String, Object> fields) {
    Optional<ToolResult.Failed> refused = refuses(args);
    if (refused.isPresent()) {
      return refused.get();
    }
    JsonObject json = Gate.json(args);
    ToolResult result =
        Timed.call(descriptor.limits().timeout(), () -> action.undo(json, key, fields)).answer();
    return result == null
        ? new ToolResult.NoAnswer("timed_out", Map.of("tool", descriptor.name()))
        : Outcomes.redacted(result, secrets);
  }
}
