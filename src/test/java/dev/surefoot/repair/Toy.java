package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Strengths;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Sensitivity;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Hand-made problems: calls on a road (sequence) and talks in one room (choose). */
final class Toy {

  static final int NINE = 540;

  record ToyCheck(
      String rule,
      Scope scope,
      int level,
      @Nullable Constraint constraint,
      Sensitivity sensitivity,
      ToLongFunction<List<Step>> measureOf)
      implements Check {
    @Override
    public long measure(List<Step> steps) {
      return measureOf.applyAsLong(steps);
    }

    @Override
    public String message(List<Step> steps) {
      return rule;
    }
  }

  record ToyProblem(Domain domain, Spec spec, List<Check> checks, Decision decision)
      implements Problem {
    @Override
    public Plan complete(List<Step> decisions) {
      return new Plan(domain.name(), decisions);
    }

    @Override
    public List<Step> skipped(List<Step> decisions) {
      var placed = Items.of(this, decisions).keySet();
      return decision instanceof Sequence sequence
          ? sequence.visits().stream()
              .filter(v -> !placed.contains(v.name()))
              .map(Visit::step)
              .toList()
          : List.of();
    }

    @Override
    public List<Step> decisions(Plan plan) {
      return plan.steps().stream().sorted(Comparator.comparingInt(Step::start)).toList();
    }
  }

  private Toy() {}

  static Kind kind(String name, String say, boolean required, Slot... slots) {
    Map<String, Slot> map = new LinkedHashMap<>();
    for (Slot slot : slots) {
      map.put(slot.name(), slot);
    }
    return new Kind(name, say, map, Strengths.HARD, required, false);
  }

  static Slot slot(String name, Type type) {
    return new Slot(name, type, false, false, List.of());
  }

  static final Domain ROAD =
      domain(
          "road",
          kind(
              "call",
              "{person} at kilometre {at} takes {minutes} from {from} to {to}",
              true,
              slot("person", Type.NAME),
              slot("at", Type.COUNT),
              slot("from", Type.TIME),
              slot("to", Type.TIME),
              slot("minutes", Type.DURATION)),
          kind("must", "{person} must be called on", false, slot("person", Type.NAME)),
          kind(
              "before",
              "{first} before {second}",
              false,
              slot("first", Type.NAME),
              slot("second", Type.NAME)),
          kind("end_by", "home by {time}", false, slot("time", Type.TIME)),
          kind("all", "everybody is called on", false));

  static final Domain ROOM =
      domain(
          "room",
          kind(
              "talk",
              "{name} takes {minutes} between {from} and {to}",
              true,
              slot("name", Type.NAME),
              slot("from", Type.TIME),
              slot("to", Type.TIME),
              slot("minutes", Type.DURATION)),
          kind(
              "closed",
              "closed {from} to {to}",
              false,
              slot("from", Type.TIME),
              slot("to", Type.TIME)),
          kind(
              "before",
              "{first} before {second}",
              false,
              slot("first", Type.NAME),
              slot("second", Type.NAME)));

  static Domain domain(String name, Kind... kinds) {
    Map<String, Kind> map = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      map.put(kind.name(), kind);
    }
    return new Domain(name, name, Domain.Clock.MINUTES, map, Path.of("."));
  }

  private static int next;

  static synchronized Constraint fact(String kind, Object... slots) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i += 2) {
      map.put((String) slots[i], slots[i + 1]);
    }
    return new Constraint("c" + next++, kind, map, Strength.HARD, null);
  }

  static Constraint quoted(Constraint c, String words) {
    return new Constraint(
        c.id(), c.kind(), c.slots(), c.strength(), new Quote(words, 0, words.length()));
  }

  static Constraint call(String person, int at, int from, int to, int minutes) {
    return fact("call", "person", person, "at", at, "from", from, "to", to, "minutes", minutes);
  }

  static Constraint must(String person) {
    return fact("must", "person", person);
  }

  static Constraint before(String first, String second) {
    return fact("before", "first", first, "second", second);
  }

  static Constraint endBy(int time) {
    return fact("end_by", "time", time);
  }

  static Constraint talk(String name, int from, int to, int minutes) {
    return fact("talk", "name", name, "from", from, "to", to, "minutes", minutes);
  }

  static Constraint closed(int from, int to) {
    return fact("closed", "from", from, "to", to);
  }

  static Spec spec(Domain domain, List<Constraint> constraints) {
    return new Spec(domain.name(), constraints, List.of());
  }

  static Problem road(List<Constraint> constraints) {
    return bind(spec(ROAD, constraints));
  }

  static Problem room(List<Constraint> constraints) {
    return bind(spec(ROOM, constraints));
  }

  static Problem bind(Spec spec) {
    return spec.domain().equals("road") ? bindRoad(spec) : bindRoom(spec);
  }

  /** One minute a kilometre; the day begins at kilometre 0 at nine. */
  private static Problem bindRoad(Spec spec) {
    List<Problem.Visit> visits = new ArrayList<>();
    Map<String, Constraint> calls = new LinkedHashMap<>();
    for (Constraint c : spec.of("call")) {
      calls.put(c.text("person"), c);
      Step step =
          step(
              c.text("person"),
              "call",
              Map.of("person", c.text("person"), "at", c.number("at")),
              c.number("from"),
              c.number("from") + c.number("minutes"));
      visits.add(new Problem.Visit(step.id(), step));
    }
    Problem.Schedule schedule =
        (previous, visit) -> {
          Constraint c = calls.get(visit.name());
          int start =
              Math.max(c.number("from"), previous == null ? 0 : arrival(previous, visit.step()));
          return step(
              visit.name(), "call", visit.step().args(), start, start + c.number("minutes"));
        };
    Step origin = step("start", "start", Map.of("at", 0), NINE, NINE);
    boolean optional = spec.of("all").isEmpty();
    return new ToyProblem(
        ROAD,
        spec,
        roadChecks(spec, calls),
        new Problem.Sequence(visits, optional, origin, schedule));
  }

  static Step step(String id, String tool, Map<String, Object> args, int start, int end) {
    return new Step(id, tool, args, start, end, List.of());
  }

  private static int arrival(Step previous, Step next) {
    return previous.end()
        + Math.abs((Integer) previous.args().get("at") - (Integer) next.args().get("at"));
  }

  private static List<Check> roadChecks(Spec spec, Map<String, Constraint> calls) {
    List<Check> checks = new ArrayList<>();
    calls.forEach(
        (person, c) ->
            checks.add(
                new ToyCheck(
                    "window",
                    Scope.STEP,
                    0,
                    c,
                    Sensitivity.LATER_IS_WORSE,
                    s -> s.get(0).id().equals(person) ? outside(s.get(0), c) : 0)));
    checks.add(
        new ToyCheck(
            "travel",
            Scope.NEIGHBOURS,
            0,
            null,
            Sensitivity.LATER_IS_WORSE,
            s -> Math.max(0, arrival(s.get(0), s.get(1)) - s.get(1).start())));
    checks.add(new ToyCheck("met", Scope.SKIPPED, 1, null, Sensitivity.NO_TIMES, s -> 1));
    checks.add(
        new ToyCheck(
            "early",
            Scope.NEIGHBOURS,
            2,
            null,
            Sensitivity.PROGRESS,
            s -> Math.max(0, s.get(1).end() - s.get(0).end())));
    for (Constraint c : spec.of("must")) {
      checks.add(
          new ToyCheck(
              "must",
              Scope.SKIPPED,
              0,
              c,
              Sensitivity.NO_TIMES,
              s -> s.get(0).id().equals(c.text("person")) ? 1 : 0));
    }
    for (Constraint c : spec.of("before")) {
      checks.add(
          new ToyCheck(
              "before",
              Scope.PAIR,
              0,
              c,
              Sensitivity.NO_TIMES,
              s ->
                  s.get(0).id().equals(c.text("second")) && s.get(1).id().equals(c.text("first"))
                      ? 1
                      : 0));
    }
    for (Constraint c : spec.of("end_by")) {
      checks.add(
          new ToyCheck(
              "end_by",
              Scope.PLAN,
              0,
              c,
              Sensitivity.LATER_IS_WORSE,
              s -> s.isEmpty() ? 0 : Math.max(0, s.get(s.size() - 1).end() - c.number("time"))));
    }
    return checks;
  }

  private static long outside(Step step, Constraint c) {
    return Math.max(0, c.number("from") - step.start()) + Math.max(0, step.end() - c.number("to"));
  }

  private static Problem bindRoom(Spec spec) {
    List<Problem.Slot> slots = new ArrayList<>();
    for (Constraint c : spec.of("talk")) {
      List<Step> options = new ArrayList<>();
      for (int t = c.number("from"); t + c.number("minutes") <= c.number("to"); t += 10) {
        options.add(
            step(
                c.text("name"),
                "talk",
                Map.of("name", c.text("name")),
                t,
                t + c.number("minutes")));
      }
      slots.add(new Problem.Slot(c.text("name"), options));
    }
    return new ToyProblem(ROOM, spec, roomChecks(spec), new Problem.Choose(slots));
  }

  private static List<Check> roomChecks(Spec spec) {
    List<Check> checks = new ArrayList<>();
    for (Constraint c : spec.of("closed")) {
      checks.add(
          new ToyCheck(
              "closed",
              Scope.STEP,
              0,
              c,
              Sensitivity.ANYTHING,
              s ->
                  Math.max(
                      0,
                      overlap(
                          s.get(0).start(), s.get(0).end(), c.number("from"), c.number("to")))));
    }
    checks.add(
        new ToyCheck(
            "overlap",
            Scope.PAIR,
            0,
            null,
            Sensitivity.ANYTHING,
            s ->
                Math.max(
                    0,
                    overlap(s.get(0).start(), s.get(0).end(), s.get(1).start(), s.get(1).end()))));
    for (Constraint c : spec.of("before")) {
      checks.add(
          new ToyCheck(
              "before",
              Scope.PAIR,
              0,
              c,
              Sensitivity.ANYTHING,
              s ->
                  s.get(0).id().equals(c.text("second")) && s.get(1).id().equals(c.text("first"))
                      ? 1
                      : 0));
    }
    checks.add(
        new ToyCheck(
            "gap",
            Scope.NEIGHBOURS,
            1,
            null,
            Sensitivity.ANYTHING,
            s -> Math.max(0, s.get(1).start() - s.get(0).end())));
    checks.add(
        new ToyCheck(
            "late", Scope.STEP, 2, null, Sensitivity.ANYTHING, s -> s.get(0).end() - NINE));
    checks.add(new ToyCheck("missing", Scope.SKIPPED, 0, null, Sensitivity.ANYTHING, s -> 1));
    checks.add(
        new ToyCheck(
            "span",
            Scope.PLAN,
            1,
            null,
            Sensitivity.ANYTHING,
            s -> s.isEmpty() ? 7 : Math.max(0, s.get(s.size() - 1).end() - s.get(0).start())));
    return checks;
  }

  private static int overlap(int from, int to, int otherFrom, int otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }
}
