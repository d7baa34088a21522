package dev.surefoot.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Whether a plan fits the answer that a test line knows. */
final class KnownAnswer {

  private KnownAnswer() {}

  /** Yes, no, or null when the line knows no answer. */
  static @Nullable Boolean fits(JsonObject expect, Plan plan) {
    if (expect.has("gold")) {
      String answer = CalendarAnswer.write(plan);
      return CalendarScorer.Slot.in(expect.get("gold").getAsString())
          .equals(CalendarScorer.Slot.in(answer));
    }
    if (expect.has("earliest_good_slot")) {
      return wantsEarliest(expect)
          ? earliest(expect.getAsJsonObject("earliest_good_slot"), plan)
          : null;
    }
    if (expect.has("max_meetings_computed")) {
      return args(plan, "person").size() == expect.get("max_meetings_computed").getAsInt();
    }
    return expect.has("all_valid_orders") ? order(expect, args(plan, "city")) : null;
  }

  private static boolean wantsEarliest(JsonObject expect) {
    return expect.getAsJsonArray("constraints").asList().stream()
        .anyMatch(c -> c.getAsJsonObject().get("kind").getAsString().equals("earliest"));
  }

  private static boolean earliest(JsonObject slot, Plan plan) {
    String known =
        "%s, %s - %s"
            .formatted(
                slot.get("day").getAsString(),
                slot.get("from").getAsString(),
                slot.get("to").getAsString());
    return CalendarAnswer.write(plan).endsWith(known);
  }

  /** An order that keeps the wishes too, where there is one. */
  private static boolean order(JsonObject expect, List<String> cities) {
    JsonElement wished = expect.get("orders_keeping_wishes_too");
    boolean some = wished != null && wished.isJsonArray() && !wished.getAsJsonArray().isEmpty();
    JsonElement orders = some ? wished : expect.get("all_valid_orders");
    return StreamSupport.stream(orders.getAsJsonArray().spliterator(), false)
        .map(KnownAnswer::names)
        .anyMatch(cities::equals);
  }

  private static List<String> names(JsonElement order) {
    return order.getAsJsonArray().asList().stream()
        .map(city -> Meaning.name(city.getAsString()))
        .toList();
  }

  private static List<String> args(Plan plan, String arg) {
    return plan.steps().stream()
        .map(Step::args)
        .filter(args -> args.containsKey(arg))
        .map(args -> Meaning.name(args.get(arg).toString()))
        .toList();
  }
}
