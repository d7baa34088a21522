package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Grammar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks the reader model what a clause says; asks twice, and remembers shapes read twice alike. */
final class ClauseReader {

  /**
   * A second token that is this probable makes the model hesitate; chosen on held-out clauses, see
   * models/README.md.
   */
  static final double DOUBT = 0.12;

  /** Role of the model's manifest that reads. */
  static final String ROLE = "reader";

  /** More would take minutes and are hardly one request. */
  private static final int MOST_SHAPES = 300;

  private static final double SECOND_TEMPERATURE = 0.7;
  private static final int MOST_TOKENS = 160;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final @Nullable String role;
  private final String examples;
  private final double doubt;
  private final Domain domain;
  private final LanguageModel model;
  private final ShapeMemory memory;
  private final Map<String, Said> said = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();

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
  }

  /**
   * Reads what is not remembered side by side, as far as the model can.
   *
   * @throws IllegalArgumentException for more shapes than one request has
   */
  void ahead(List<Clause> clauses) {
    Map<String, Clause> fresh = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      String key = key(clause);
      if (memory.recall(key).isEmpty()) {
        fresh.putIfAbsent(key, clause);
      }
    }
    if (fresh.size() > MOST_SHAPES) {
      throw new IllegalArgumentException(
          "The request has more than %d clauses of different shape.%nMaybe leave out what is not about the plan."
              .formatted(MOST_SHAPES));
    }
    if (fresh.size() > 1 && model.parallel() > 1) {
      SideBySide.each(model.parallel(), List.copyOf(fresh.values()), this::read);
    }
  }

  private String key(Clause clause) {
    return domain.name() + "\n" + model.id() + "\n" + clause.shape();
  }

  /** A shape that stands in the request again is not read again. */
  Said read(Clause clause) {
    String key = key(clause);
    Optional<String> known = memory.recall(key);
    if (known.isPresent()) {
      return new Said(known.get(), known.get());
    }
    Said before = said.get(key);
    return before != null ? before : asked(key, clause);
  }

  private Said asked(String key, Clause clause) {
    Prompt prompt = prompt(clause);
    Completion first = counted(model.complete(prompt));
    String answer = first.text().strip();
    String other =
        counted(model.otherwise(prompt, doubt).orElseGet(() -> again(prompt))).text().strip();
    Said said = new Said(answer, other);
    if (said.sure() && first.finish() == Completion.Finish.STOP) {
      memory.remember(key, answer);
    }
    this.said.put(key, said);
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
    calls.incrementAndGet();
    tokens.addAndGet(c.promptTokens() + c.tokens());
    return c;
  }

  int calls() {
    return calls.get();
  }

  int tokens() {
    return tokens.get();
  }
}
