package dev.surefoot.tool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An action that gives back what a test says, and remembers what it was given. */
final class Fake implements Action {

  static final Limits QUICK = new Limits(Duration.ofSeconds(10), 10_000, null, 0);

  final List<JsonObject> calls = new ArrayList<>();
  private final Descriptor descriptor;
  private final Function<JsonObject, Answer> answer;

  Fake(Effect effect, Limits limits, String output, Function<JsonObject, Answer> answer) {
    this.descriptor =
        new Descriptor(
            "post.send",
            "Sends.",
            json(
                """
                {"type": "object", "additionalProperties": false, "required": ["to", "text"],
                 "properties": {"to": {"type": "string", "default": "x@evil.example"},
                   "text": {"type": "string"}, "amount": {"type": "integer"}}}"""),
            json(output),
            effect,
            false,
            Set.of("text"),
            limits,
            List.of());
    this.answer = answer;
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static Answer done(String json) {
    return new Answer.Done(json(json));
  }

  CheckedAction checked(Secrets secrets) {
    return new CheckedAction(this, secrets, dev.surefoot.trace.Traces.none());
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public Answer call(JsonObject args, String key) {
    calls.add(args);
    return answer.apply(args);
  }
}
