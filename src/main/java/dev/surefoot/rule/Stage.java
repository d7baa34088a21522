package dev.surefoot.rule;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import dev.surefoot.spec.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One lookup for one spec: the calls that it takes, and the facts that rows give. */
public final class Stage {

  private final Inquiry inquiry;
  private final Spec spec;
  private final Facts facts;

  Stage(Inquiry inquiry, Spec spec, Facts facts) {
    this.inquiry = inquiry;
    this.spec = spec;
    this.facts = facts;
  }

  /**
   * A call of a table.
   *
   * @param args value by column, of the column's type
   */
  public record Call(String table, Map<String, Object> args, List<Object> loop) {}

  /** Kind of the facts that are looked up. */
  public String kind() {
    return inquiry.text().kind();
  }

  /** Table that is asked. */
  public String table() {
    return inquiry.table().name();
  }

  /**
   * The calls, checked before any of them is made.
   *
   * @throws SpecException when an argument does not fit its column, or there are too many
   */
  public List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Object[] loop : inquiry.loops().all(facts, kind())) {
      Map<String, Object> args = Inquiry.values(inquiry.with(), facts, loop);
      inquiry.with().keySet().forEach(column -> check(column, args.get(column)));
      calls.add(new Call(table(), args, Arrays.asList(loop)));
    }
    return calls;
  }

  private void check(String column, @Nullable Object value) {
    String wrong = Values.wrong(inquiry.table().columns().get(column).slot(), value);
    if (wrong != null) {
      throw new SpecException(
          List.of(
              new Fault(
                  "Nothing can be looked up in '%s': %s.".formatted(table(), wrong),
                  "a value is misspelt.",
                  null)));
    }
  }

  /**
   * The fact that a row gives.
   *
   * @param row value by column
   * @return null when the row is not wanted
   * @throws IllegalArgumentException when the row does not fit the kind
   */
  public @Nullable Map<String, Object> fact(Call call, Map<String, Object> row) {
    @Nullable Object[] variables = call.loop().toArray(new Object[call.loop().size() + 1]);
    variables[call.loop().size()] = new Constraint("row", table(), row, Strength.HARD, null);
    try {
      if (inquiry.where() != null && !inquiry.where().truth(facts, variables)) {
        return null;
      }
      return checked(Inquiry.values(inquiry.slots(), facts, variables));
    } catch (EvaluationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private Map<String, Object> checked(Map<String, Object> values) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (Slot slot : inquiry.kind().values()) {
      Object value = values.get(slot.name());
      String wrong = value == null && slot.optional() ? null : Values.wrong(slot, value);
      if (wrong != null) {
        throw new IllegalArgumentException("'%s': %s".formatted(slot.name(), wrong));
      }
      if (value != null) {
        ordered.put(slot.name(), value);
      }
    }
    return ordered;
  }

  /** What it means that nothing was found; null when that is as well. */
  public @Nullable Nothing nothing() {
    Background.None none = inquiry.text().none();
    if (none == null) {
      return null;
    }
    Constraint about =
        none.about() == null ? null : spec.of(none.about()).stream().findFirst().orElse(null);
    Object word = Optional.ofNullable(inquiry.word()).map(w -> w.value(facts)).orElse(null);
    return new Nothing(
        Objects.requireNonNull(inquiry.none()).text(facts),
        about,
        word == null ? "" : word.toString(),
        none.near());
  }

  /**
   * Nothing was found.
   *
   * @param message what is missing
   * @param about whose fault it is
   * @param word what may be misspelt; empty when nothing may
   * @param near sorts of names that it may have meant
   */
  public record Nothing(
      String message, @Nullable Constraint about, String word, List<String> near) {}
}
