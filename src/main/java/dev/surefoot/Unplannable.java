package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Facts;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What keeps a spec from being planned, as questions, and what follows from the answers chosen. */
final class Unplannable {

  private static final String LEFT_OUT = "leave out that ";

  private Unplannable() {}

  /** One question, about the first fault. */
  static Outcome.NeedsAnswer question(Domain domain, Spec spec, SpecException unplannable) {
    Doubt first = doubt(domain, spec, unplannable.faults().get(0));
    return new Outcome.NeedsAnswer(spec, first.question(), first.about(), first.choices());
  }

  /** A question for every fault. */
  static List<Doubt> doubts(Domain domain, Spec spec, List<Fault> faults) {
    return faults.stream().map(f -> doubt(domain, spec, f)).toList();
  }

  private static Doubt doubt(Domain domain, Spec spec, Fault fault) {
    Constraint about = fault.constraint();
    if (about == null) {
      return domain.kinds().values().stream()
          .filter(k -> k.required() && fault.problem().endsWith(k.question()))
          .findFirst()
          .map(k -> new Doubt(k.question(), null))
          .orElseGet(() -> new Doubt(said(fault), null));
    }
    Quote words = about.quote();
    String sentence = Facts.sentence(domain, about);
    return rival(domain, spec, about)
        .map(r -> Facts.sentence(domain, r))
        .map(r -> new Doubt(fault.problem() + " Which one holds?", words, List.of(r, sentence)))
        .orElseGet(() -> new Doubt(said(fault), words, List.of(LEFT_OUT + sentence)));
  }

  private static String said(Fault fault) {
    return "%s Maybe %s".formatted(fault.problem(), fault.remedy());
  }

  /** Another fact about the one thing of which only one can hold. */
  private static Optional<Constraint> rival(Domain domain, Spec spec, Constraint about) {
    Domain.Kind kind = domain.kinds().get(about.kind());
    boolean once = kind != null && (kind.unique() || !kind.oncePer().isEmpty());
    return spec.of(about.kind()).stream()
        .filter(c -> once && !c.slots().equals(about.slots()))
        .filter(
            c -> kind.oncePer().stream().allMatch(s -> Objects.equals(c.slot(s), about.slot(s))))
        .findFirst();
  }

  /** The spec without what answers have ruled out. */
  static Spec corrected(
      Domain domain, Spec spec, List<Reply> replies, Function<Spec, List<Fault>> faulty) {
    Spec corrected = spec;
    for (Reply reply : replies) {
      Spec now = corrected;
      boolean put =
          reply.choice() >= 0
              && doubts(domain, now, faulty.apply(now)).stream()
                  .anyMatch(d -> reply.answers(d.question(), d.about()));
      if (put) {
        List<Constraint> left =
            now.constraints().stream()
                .filter(c -> !ruledOut(Facts.sentence(domain, c), reply))
                .toList();
        corrected = new Spec(now.domain(), left, now.notTaken());
      }
    }
    return corrected;
  }

  private static boolean ruledOut(String sentence, Reply reply) {
    boolean other = reply.choices().contains(sentence) && !reply.said().equals(sentence);
    return other || reply.said().equals(LEFT_OUT + sentence);
  }
}
