package dev.surefoot.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.JsonFields;
import dev.surefoot.spec.JsonValues;
import dev.surefoot.spec.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Plans as JSON. Steps stand in the plan's order, arguments in the tool's, so that the same plan
 * always gives the same text. Fields may be added to the format, never given another meaning.
 */
public final class PlanJson {

  private static final Set<String> PLAN = Set.of("domain", "steps");
  private static final Set<String> STEP = Set.of("id", "tool", "args", "start", "end", "after");

  private PlanJson() {}

  /** Writes a plan in canonical order. */
  public static String write(Domain domain, Plan plan) {
    return JsonFields.write(json(domain, plan));
  }

  /**
   * SHA-256 of the plan, in hex. The same for equal plans on every machine; the order of arguments
   * does not matter.
   */
  public static String hash(Domain domain, Plan plan) {
    try {
      byte[] text = json(domain, plan).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static JsonObject json(Domain domain, Plan plan) {
    JsonArray steps = new JsonArray();
    plan.steps().forEach(s -> steps.add(json(domain, s)));
    JsonObject json = new JsonObject();
    json.addProperty("domain", plan.domain());
    json.add("steps", steps);
    return json;
  }

  private static JsonObject json(Domain domain, Step step) {
    Map<String, Slot> slots = slots(domain, step.tool());
    Set<String> names = new java.util.LinkedHashSet<>(slots.keySet());
    names.addAll(new TreeSet<>(step.args().keySet()));
    JsonObject args = new JsonObject();
    for (String name : names) {
      Object value = step.args().get(name);
      if (value != null) {
        args.add(name, JsonValues.write(slots.get(name), value));
      }
    }
    JsonArray after = new JsonArray();
    step.after().forEach(after::add);
    JsonObject json = new JsonObject();
    json.addProperty("id", step.id());
    json.addProperty("tool", step.tool());
    json.add("args", args);
    json.add("start", moment(domain, step.start()));
    json.add("end", moment(domain, step.end()));
    json.add("after", after);
    return json;
  }

  private static JsonElement moment(Domain domain, int at) {
    return domain.clock() == Clock.MINUTES
        ? new JsonPrimitive(JsonValues.time(at))
        : new JsonPrimitive(at);
  }

  private static Map<String, Slot> slots(Domain domain, String tool) {
    Tool found = domain.planning().tools().get(tool);
    return found == null ? Map.of() : found.args();
  }

  /**
   * Reads a plan from anywhere. Whether it is any good is for the verifier to say: unknown tools
   * and missing arguments are read as they are. Unknown fields are left out and noted; a missing
   * {@code id} or {@code after} is filled in and noted.
   *
   * @throws BadInputException when it is no plan of the domain
   */
  public static Parsed<Plan> read(Domain domain, String text) {
    JsonFields fields = JsonFields.parse(text, "The plan");
    List<String> notes = new ArrayList<>();
    fields.unknown(PLAN, notes);
    if (!fields.text("domain").equals(domain.name())) {
      throw fields.wrong("domain", "not '%s'".formatted(domain.name()));
    }
    List<Step> steps = new ArrayList<>();
    for (JsonFields each : fields.objects("steps", false)) {
      each.unknown(STEP, notes);
      steps.add(step(domain, each, steps.size() + 1, notes));
    }
    return new Parsed<>(new Plan(domain.name(), steps), notes);
  }

  private static Step step(Domain domain, JsonFields fields, int number, List<String> notes) {
    String id = fields.get("id") == null ? "step-" + number : fields.text("id");
    for (String name : List.of("id", "after")) {
      if (fields.get(name) == null) {
        notes.add("%s: '%s' filled in".formatted(fields.where(), name));
      }
    }
    String tool = fields.text("tool");
    return new Step(
        id,
        tool,
        args(slots(domain, tool), fields.object("args")),
        moment(domain, fields, "start"),
        moment(domain, fields, "end"),
        fields.texts("after"));
  }

  private static Map<String, Object> args(Map<String, Slot> slots, JsonFields fields) {
    Map<String, Object> args = new LinkedHashMap<>();
    for (String name : fields.names()) {
      @Nullable Slot slot = slots.get(name);
      args.put(name, JsonValues.read(slot, fields, name));
    }
    return args;
  }

  private static int moment(Domain domain, JsonFields fields, String name) {
    if (domain.clock() == Clock.DAYS) {
      return fields.number(name);
    }
    Integer minutes = JsonValues.minutes(fields.text(name));
    if (minutes == null) {
      throw fields.wrong(name, "no time as \"HH:MM\"");
    }
    return minutes;
  }
}
