package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Pointing;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a demand for a wish where the words are those of wishes alone. In the texts that are learnt
 * from, of 1026 clauses with such words and none of those of a must 5 were meant hard.
 */
final class Wishes {

  private static final Pattern WISH =
      words(
          "would (rather|sooner|prefer|love)",
          "would be (nice|good|lovely|great|ideal|glad|happy)",
          "would suit",
          "ideally|preferabl[ey]|prefer(s|red|ably|ence)?",
          "if (at all )?(possible|we can|i can|you can|it can|they can|he can|she can)",
          "hop(e|es|ing|efully)",
          "wish(es)?",
          "nice to|love to|tr(y|ies) to",
          "keen|happier|reluctant(ly)?|not fond|welcome",
          "(can|could|will|would) be (arranged|managed|done)|if (it|that) (works|fits|suits)",
          "luck|lucky|pity|shame|fuss(ed)?|tears|heartbroken|as soon not",
          "lovely|nice|bonus|grand|sweet|favou?r|appreciated?|grateful|gratified");

  /**
   * Wishes of people and hours; of what is ordered, as at a counter, the polite way to demand it.
   */
  private static final Pattern LIKE = words("would like");

  private static final Pattern MUST =
      words(
          "must(n't)?|have to|has to|had to|gotta|need(s|ed|n't)?|requires?|required",
          "can't|cant|cannot|can not|unable|impossible|no way",
          "no [a-z]+,? please|please,? no",
          "mandatory|compulsory|obligatory|essential|negotiable|exceptions?|without fail",
          "no (particular |special |other |further )?(wish(es)?|preferences?)",
          "absolutely|whatever happens|never|insists?|only|fixed|promised");

  /**
   * Of 1748 clauses learnt from with such words and none of a wish 43 have one all the same: they
   * bear {@link #YIELDS}, or other demands beside.
   */
  private static final Pattern FIRM = words("must|have to|has to|needs? to");

  private static final Pattern YIELDS =
      words(
          "if|not|no|n't|as you|though|but|or|could|should|may|might|mayb?e?|wants? to|wanna|best|good"
              + "|content|partial|choice");

  private final Domain domain;

  Wishes(Domain domain) {
    this.domain = domain;
  }

  /** The readings of a clause, each as strong as its words. */
  ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    if (clause.revises()) {
      return said; // there, wishes are spoken of: "forget the wish", "no longer just a wish"
    }
    String words = clause.line().replace("'d ", " would ");
    boolean wish = WISH.matcher(words).find();
    boolean like = LIKE.matcher(words).find();
    if ((wish || like) && !MUST.matcher(words).find()) {
      return new ClauseReader.Said(softened(said.answer(), wish), softened(said.other(), wish));
    }
    boolean firm = FIRM.matcher(words).find() && !YIELDS.matcher(words).find();
    return firm && !wish && !like
        ? new ClauseReader.Said(hardened(said.answer()), hardened(said.other()))
        : said;
  }

  /** With one demand it is clear what must be. */
  private static String hardened(String answer) {
    List<Pointing> said = Pointing.read(answer);
    return said.size() == 1 && said.get(0).soft()
        ? Pointing.write(said.stream().map(Wishes::hard).toList())
        : answer;
  }

  private static Pointing hard(Pointing p) {
    return new Pointing(p.op(), p.kind(), false, p.fields());
  }

  /** With one demand it is clear what is wished for; where a wish was heard already, that is it. */
  private String softened(String answer, boolean wish) {
    List<Pointing> said = Pointing.read(answer);
    if (!wish && said.stream().anyMatch(this::ordered)) {
      return answer;
    }
    boolean heard = said.stream().anyMatch(this::wished);
    List<String> demands =
        said.stream().filter(p -> soft(p).isPresent()).map(Pointing::kind).distinct().toList();
    boolean journey = said.stream().anyMatch(this::whole);
    return heard || journey || demands.size() != 1
        ? answer
        : Pointing.write(said.stream().map(p -> soft(p).orElse(p)).collect(Collectors.toList()));
  }

  /** What is said once of all, and always firmly: "I'd like to go" wishes for no budget there. */
  private boolean whole(Pointing p) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    return kind != null && kind.unique() && kind.strength() == Domain.Strengths.HARD;
  }

  private boolean ordered(Pointing p) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    return kind != null && kind.ordered();
  }

  private boolean wished(Pointing p) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    return p.soft()
        || kind != null
            && kind.strength() == Domain.Strengths.SOFT
            && domain.said().values().stream().anyMatch(k -> stronger(k, kind));
  }

  /** The same as a wish; empty for what is none and cannot be one. */
  private Optional<Pointing> soft(Pointing p) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    if (kind == null || p.soft()) {
      return Optional.empty();
    }
    return kind.strength() == Domain.Strengths.EITHER
        ? Optional.of(new Pointing(p.kind(), true, p.fields()))
        : domain.said().values().stream()
            .filter(k -> stronger(kind, k))
            .findFirst()
            .map(k -> new Pointing(k.name(), false, p.fields()));
  }

  /** Whether the two say the same of the same, one as a demand and one as a wish. */
  private static boolean stronger(Domain.Kind hard, Domain.Kind soft) {
    return hard.strength() == Domain.Strengths.HARD
        && soft.strength() == Domain.Strengths.SOFT
        && !hard.slots().isEmpty()
        && hard.slots().equals(soft.slots());
  }

  private static Pattern words(String... ways) {
    return Pattern.compile("(?<![a-z])(?:" + String.join("|", ways) + ")(?![a-z])");
  }
}
