package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where nobody says on which days the meeting may be and all that is said is of one weekday, it is
 * that day: "# Friday: handover", and a table of who is busy when. Of several days that are only
 * spoken of, none follows, and they are asked for.
 */
final class OnlyDay {

  private OnlyDay() {}

  /** The facts with the day that all of them are about, where the domain asks for days. */
  static List<Stated> added(Domain domain, List<Stated> stated) {
    Optional<Domain.Kind> asked =
        domain.said().values().stream()
            .filter(k -> k.required() && k.unique() && k.slots().size() == 1)
            .filter(k -> k.slots().values().stream().allMatch(OnlyDay::list))
            .findFirst();
    boolean said = stated.stream().anyMatch(s -> asked.stream().anyMatch(s.fact().kind()::equals));
    List<Stated> dated = stated.stream().filter(s -> !days(s.fact()).isEmpty()).toList();
    List<Object> days = dated.stream().flatMap(s -> days(s.fact()).stream()).distinct().toList();
    if (asked.isEmpty() || said || days.size() != 1) {
      return stated;
    }
    String slot = asked.get().slots().keySet().iterator().next();
    Fact fact = new Fact(asked.get(), false, Map.of(slot, days), List.of());
    List<Stated> out = new ArrayList<>(stated);
    out.add(new Stated(fact, dated.get(0).quote()));
    return out;
  }

  private static boolean list(Domain.Slot slot) {
    return slot.list() && slot.type() == Domain.Type.WEEKDAY;
  }

  private static List<Object> days(Fact fact) {
    return fact.kind().slots().values().stream()
        .filter(s -> s.type() == Domain.Type.WEEKDAY && fact.values().containsKey(s.name()))
        .map(s -> fact.values().get(s.name()))
        .toList();
  }
}
