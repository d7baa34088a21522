package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.execute.agent.Signature;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.local.CalendarTools;
import dev.surefoot.tool.local.HttpTools;
import dev.surefoot.tool.local.MailTools;
import dev.surefoot.tool.local.NoteTools;
import dev.surefoot.tool.local.Origins;
import dev.surefoot.tool.local.SqlTools;
import dev.surefoot.trace.Traces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tools for signatures: those that come with Surefoot with their schemas, invented ones with
 * arguments that take anything. They are read, never called.
 */
final class OfferedTools {

  private final Map<String, CheckedAction> made = new LinkedHashMap<>();

  List<CheckedAction> of(List<Signature> signatures) {
    return signatures.stream()
        .map(s -> made.computeIfAbsent(s.toString(), any -> tool(s)))
        .toList();
  }

  private static CheckedAction tool(Signature signature) {
    Action action =
        usual(signature.name().replaceFirst("\\.[^.]*$", "")).stream()
            .filter(a -> Signatures.of(a).equals(signature))
            .findFirst()
            .orElseGet(() -> new Invented(signature));
    return new CheckedAction(action, new Secrets(), Traces.none());
  }

  /** All that come with Surefoot, under one name. */
  private static List<Action> usual(String name) {
    Path nowhere = Path.of("nowhere");
    Clock clock = Clock.systemUTC();
    HttpTools.Settings http =
        new HttpTools.Settings(
            Origins.of(List.of("a.example")),
            List.of("get", "post", "put", "delete"),
            Map.of(),
            Set.of(),
            Effect.IRREVERSIBLE,
            null,
            Limits.USUAL);
    List<Action> all = new ArrayList<>();
    all.addAll(CalendarTools.of(name, nowhere, ZoneOffset.UTC, clock, Limits.USUAL));
    all.addAll(MailTools.of(name, nowhere, "me@a.example", clock, Limits.USUAL));
    all.addAll(NoteTools.of(name, nowhere, Limits.USUAL));
    all.addAll(SqlTools.of(name, nowhere, Limits.USUAL));
    all.addAll(HttpTools.of(name, http, clock));
    return all;
  }

  private static final class Signatures {

    private Signatures() {}

    static Signature of(Action action) {
      JsonObject properties = action.descriptor().input().getAsJsonObject("properties");
      return new Signature(
          action.descriptor().name(),
          properties == null ? List.of() : List.copyOf(properties.keySet()));
    }
  }

  private record Invented(Signature signature) implements Action {

    @Override
    public Descriptor descriptor() {
      JsonObject properties = new JsonObject();
      signature.args().forEach(arg -> properties.add(arg, new JsonObject()));
      JsonObject input = new JsonObject();
      input.addProperty("type", "object");
      input.add("properties", properties);
      return new Descriptor(
          signature.name(),
          "",
          input,
          new JsonObject(),
          Effect.NONE,
          true,
          Set.of(),
          Limits.USUAL,
          List.of());
    }

    @Override
    public Answer call(JsonObject args, String key) {
      return new Answer.Not(new ToolResult.Failed("invented", Map.of()));
    }
  }
}
