package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Grammar;
import dev.surefoot.read.point.Pointing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks the reader model what a clause says; asks twice, and remembers shapes read twice alike. */
final class ClauseReader {

  /**
   * A second token that is this probable makes the model hesitate; chosen on held-out clauses, see
   * models/README.md.
   */
  static final double DOUBT = 0.12;

  /** Role of the model's manifest that reads. */
  private static final String ROLE = "reader";

  private static final double SECOND_TEMPERATURE = 0.7;
  private static final int MOST_TOKENS = 160;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final @Nullable String role;
  private final String examples;
  private final double doubt;
  private final Domain domain;
  private final LanguageModel model;
  private final ShapeMemory memory;
  private final Map<String, Said> torn = new HashMap<>();
  private final Wishes wishes;
  private final Cues cues;
  private final Orders orders;
  private final AllPairs pairs;
  private final ReturnColumn returns;
  private int calls;
  private int tokens;

  /**
   * A reader.
   *
   * @param role of the model's manifest; null for the stock model
   * @param examples answered clauses that stand before each prompt; empty for a tuned model
   * @param doubt from which probability on a second token counts as a doubt, in (0, 0.5]
   */
  ClauseReader(
      Domain domain,
      LanguageModel model,
      ShapeMemory memory,
      @Nullable String role,
      String examples,
      double doubt) {
    this.domain = domain;
    this.model = model;
    this.memory = memory;
    this.role = role;
    this.examples = examples;
    this.doubt = doubt;
    this.wishes = new Wishes(domain);
    this.cues = new Cues(domain);
    this.orders = new Orders(domain);
    this.pairs = new AllPairs(domain);
    this.returns = new ReturnColumn(domain);
  }

  /** The reader's role for a use of its own: a domain, {@code which} domain, {@code revise}. */
  static String role(String use) {
    return ROLE + "." + use;
  }

  /**
   * What the model made of a clause.
   *
   * @param answer in the form of {@link dev.surefoot.read.point.Pointing}
   * @param other what it would have said where it hesitated; equals {@code answer} when nowhere
   */
  record Said(String answer, String other) {

    boolean sure() {
      return answer.equals(other);
    }

    /** Both readings with each of their statements changed. */
    Said each(UnaryOperator<Pointing> change) {
      return new Said(changed(answer, change), changed(other, change));
    }

    private static String changed(String reading, UnaryOperator<Pointing> change) {
      return Pointing.write(Pointing.read(reading).stream().map(change).toList());
    }
  }

  /** What the model says, as strong as the words are and of the kinds that they tell. */
  Said read(Clause clause) {
    return told(clause, asked(clause));
  }

  /** What another adapter makes of a clause; empty when there is none. */
  Optional<String> witness(Clause clause) {
    return model
        .witness(prompt(clause))
        .map(completion -> counted(completion).text().strip())
        .map(answer -> told(clause, new Said(answer, answer)).answer());
  }

  private Said told(Clause clause, Said said) {
    Said strong = cues.heard(clause, wishes.heard(clause, said));
    Said placed = returns.heard(clause, orders.heard(clause, strong));
    return pairs.heard(clause, Writers.heard(clause, Genders.heard(clause, placed)));
  }

  /** A shape that it was torn about is not remembered, but in one request it is asked once. */
  private Said asked(Clause clause) {
    String key = domain.name() + "\n" + model.id() + "\n" + clause.shape();
    Optional<String> known = memory.recall(key);
    if (known.isPresent()) {
      return new Said(known.get(), known.get());
    }
    Said before = torn.get(key);
    if (before != null) {
      return before;
    }
    Prompt prompt = prompt(clause);
    Completion first = counted(model.complete(prompt));
    String answer = first.text().strip();
    String other =
        counted(model.otherwise(prompt, doubt).orElseGet(() -> again(prompt))).text().strip();
    Said said = new Said(answer, other);
    if (said.sure() && first.finish() == Completion.Finish.STOP) {
      memory.remember(key, answer);
    } else {
      torn.put(key, said);
    }
    return said;
  }

  /** A second reading by chance, for runtimes that do not tell where the model hesitates. */
  private Completion again(Prompt p) {
    return model.complete(
        new Prompt(
            p.text(), p.grammar(), p.maxTokens(), SECOND_TEMPERATURE, 1, p.adapter(), p.timeout()));
  }

  private Prompt prompt(Clause clause) {
    String text = examples + domain.name() + "\n" + clause.shape() + "\n=";
    return new Prompt(text, Grammar.of(domain, clause), MOST_TOKENS, 0, 0, role, PATIENCE);
  }

  private Completion counted(Completion c) {
    calls++;
    tokens += c.promptTokens() + c.tokens();
    return c;
  }

  int calls() {
    return calls;
  }

  int tokens() {
    return tokens;
  }
}
