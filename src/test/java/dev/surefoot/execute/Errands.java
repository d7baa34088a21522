package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.execute.CrashWorld.Kind;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A domain of errands and plans of twelve steps in which every kind of tool is called. */
final class Errands {

  /** Made here: reading one from its files would take half of a child's short life. */
  static final Domain DOMAIN =
      new Domain(
          "errands",
          "errands",
          Domain.Clock.MINUTES,
          Map.of("shut", shut()),
          Path.of("src", "test", "resources", "errands"),
          planning());

  static final Spec SPEC = new Spec("errands", List.of(), List.of());

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int STEPS = 12;

  private Errands() {}

  /** What a run goes through; the letter of a step says how its tool answers. */
  enum Scene {
    /** Every call succeeds. */
    RUN("ssssssssssss", "ssssssssssss"),
    /** Some are answered late or not, and one fails, so that the rest is planned anew. */
    FAULTS("tnnnnsttxtss", "tnnnnsttstss"),
    /** The same, and steps do not wait for each other. */
    PARALLEL("stnsssntxsss", "stnsssntssss"),
    /** Neither do these; it is broken off at its end, or when it is taken up again. */
    ABORT("ssnsssssssss", "ssnsssssssss");

    /** The plan that is begun with. */
    final Plan plan;

    /** The plan that it ends with. */
    final Plan last;

    Scene(String first, String last) {
      this.plan = Errands.plan(first, chained());
      this.last = Errands.plan(last, chained());
    }

    private boolean chained() {
      return name().equals("RUN") || name().equals("FAULTS");
    }

    boolean aborts() {
      return this == ABORT;
    }

    /** Steps of the last plan whose tool is of one of these kinds. */
    Set<String> steps(Kind... kinds) {
      return Errands.steps(last, kinds);
    }

    /** Steps of the last plan that change the world. */
    Set<String> effects() {
      return steps(Kind.SET, Kind.BOOK, Kind.PAY, Kind.HIDDEN);
    }
  }

  static Set<String> steps(Plan plan, Kind... kinds) {
    List<String> names = Arrays.stream(kinds).map(Errands::name).toList();
    return plan.steps().stream()
        .filter(step -> names.contains(step.tool()))
        .map(Step::id)
        .collect(Collectors.toSet());
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A step for each letter; chained ones wait for the one before. */
  private static Plan plan(String letters, boolean chained) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      String id = letters.charAt(i) + "" + i;
      List<String> after = i == 0 || !chained ? List.of() : List.of(steps.get(i - 1).id());
      String tool = name(KINDS.get(i % KINDS.size()));
      steps.add(new Step(id, tool, Map.of("what", id), 600 + i, 600 + i, after));
    }
    return new Plan("errands", steps);
  }

  /** Goes elsewhere when one is closed. */
  static Replanner.Replan replan(Spec spec, Plan plan, List<Step> done) {
    return Arrays.stream(Scene.values())
        .filter(scene -> plan.equals(scene.plan) && !plan.equals(scene.last))
        .findFirst()
        .<Replanner.Replan>map(scene -> new Replanner.Found(scene.last, List.of()))
        .orElseGet(() -> new Replanner.None("no other plan exists"));
  }

  private static Domain.Slot what() {
    return new Domain.Slot("what", Domain.Type.NAME, false, false, List.of());
  }

  private static Domain.Kind shut() {
    return new Domain.Kind(
        "shut", "{what} is closed", Map.of("what", what()), Domain.Strengths.EITHER, false, false);
  }

  private static Planning planning() {
    Planning none = Planning.NONE;
    return new Planning(
        none.levels(),
        none.links(),
        none.lets(),
        none.expects(),
        Map.of(
            "pay",
            new Planning.Tool(
                "pay", "pays {what}", Map.of("what", what()), Planning.Effect.IRREVERSIBLE, false)),
        none.template(),
        none.transitions(),
        none.rules());
  }
}
