package dev.surefoot.gather;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Words;
import dev.surefoot.gather.Gathered.Asked;
import dev.surefoot.rule.Lookups;
import dev.surefoot.rule.Stage;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what a domain wants to know for a spec. Thread-safe. */
public final class Gatherer {

  /** Rows that do not fit are counted; of so many it is said why. */
  private static final int SHOWN = 3;

  private final Domain domain;
  private final Tables tables;

  public Gatherer(Domain domain, Tables tables) {
    this.domain = domain;
    this.tables = tables;
  }

  /** The spec with nothing but what is stated. */
  public static Spec stated(Domain domain, Spec spec) {
    List<Constraint> stated =
        spec.constraints().stream().filter(c -> !domain.lookedUp(c.kind())).toList();
    return stated.size() == spec.constraints().size()
        ? spec
        : new Spec(spec.domain(), stated, spec.notTaken());
  }

  /**
   * Looks everything up.
   *
   * @throws SpecException when something cannot be looked up, or is not known and must be
   */
  public Gathered gather(Spec spec) {
    return new Run(stated(domain, spec)).all();
  }

  /** One gathering. */
  private final class Run {

    private final Lookups lookups = Lookups.of(domain);
    private final List<Constraint> facts;
    private final Spec spec;
    private final Set<Object> known = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    Run(Spec spec) {
      this.spec = spec;
      this.facts = new ArrayList<>(spec.constraints());
    }

    Gathered all() {
      for (int i = 0; i < lookups.size(); i++) {
        Stage stage = lookups.stage(i, now());
        if (tables.has(stage.table())) {
          asked.add(ask(stage, stage.calls()));
        } else {
          asked.add(new Asked(stage.kind(), stage.table(), false, 0, "", 0));
        }
      }
      List<String> warnings = new ArrayList<>(tables.warnings());
      misfits.stream().limit(SHOWN).forEach(warnings::add);
      if (misfits.size() > SHOWN) {
        warnings.add("and %d more rows that do not fit".formatted(misfits.size() - SHOWN));
      }
      return new Gathered(
          now(), List.copyOf(asked), tables.label(), List.copyOf(warnings), tables.notes());
    }

    private Spec now() {
      return new Spec(spec.domain(), facts, spec.notTaken());
    }

    private Asked ask(Stage stage, List<Stage.Call> calls) {
      int before = facts.size();
      boolean found = false;
      for (Stage.Call call : calls) {
        for (Map<String, Object> row : rows(call)) {
          found |= take(stage, call, row);
        }
      }
      if (!found && !calls.isEmpty()) {
        nothing(stage.nothing());
      }
      String example =
          calls.isEmpty()
              ? ""
              : calls.get(0).args().entrySet().stream()
                  .map(e -> e.getKey() + " = " + e.getValue())
                  .collect(Collectors.joining(", "));
      return new Asked(
          stage.kind(), stage.table(), true, calls.size(), example, facts.size() - before);
    }

    private List<Map<String, Object>> rows(Stage.Call call) {
      Schema schema = Objects.requireNonNull(domain.planning().background().schema());
      return Called.apart(
          tables.rows(call.table(), call.args()), schema.tables().get(call.table()).called());
    }

    /** Whether the row gives a fact; the same fact stands once. */
    private boolean take(Stage stage, Stage.Call call, Map<String, Object> row) {
      Map<String, Object> slots;
      try {
        slots = stage.fact(call, row);
      } catch (IllegalArgumentException misfit) {
        misfits.add("A row of '%s' is left out: %s.".formatted(stage.table(), misfit.getMessage()));
        return false;
      }
      if (slots == null) {
        return false;
      }
      if (known.add(List.of(stage.kind(), slots))) {
        int number = numbers.merge(stage.kind(), 1, Integer::sum);
        String id = "%s-%d".formatted(stage.kind(), number);
        facts.add(new Constraint(id, stage.kind(), slots, Strength.HARD, null));
      }
      return true;
    }

    private void nothing(Stage.@Nullable Nothing nothing) {
      if (nothing == null) {
        return;
      }
      List<String> names =
          nothing.near().stream().flatMap(n -> tables.gazetteer().of(n).stream()).toList();
      String remedy =
          Words.nearest(nothing.word(), names)
              .map("'%s' was meant."::formatted)
              .orElse("it is in other tables than the %s.".formatted(tables.label()));
      throw new SpecException(List.of(new Fault(nothing.message(), remedy, nothing.about())));
    }
  }
}
