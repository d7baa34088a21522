package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.point.Routing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds the domain that a request belongs to. */
final class Router {

  /** What to ask when a request belongs nowhere. */
  static final String QUESTION = "What is to be planned?";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Router() {}

  /**
   * Where a request belongs.
   *
   * @param domain empty when it belongs to none
   * @param calls calls of the model
   * @param tokens tokens of those calls
   */
  record Routed(Optional<Domain> domain, int calls, int tokens) {}

  /** By the request's words; where these do not tell, by what was answered. */
  static Routed route(
      String request, List<Reply> replies, List<Domain> candidates, LanguageModel model) {
    if (candidates.size() == 1) {
      return new Routed(Optional.of(candidates.get(0)), 0, 0);
    }
    Routed routed = route(request, candidates, model);
    for (Reply reply : replies) {
      boolean open = routed.domain().isEmpty() && reply.answers(QUESTION, null);
      if (open && reply.choice() >= 0) {
        Optional<Domain> chosen =
            candidates.stream().filter(d -> choice(d).equals(reply.chosen())).findFirst();
        routed = new Routed(chosen, routed.calls(), routed.tokens());
      } else if (open) {
        Routed more = route(reply.words(), candidates, model);
        routed =
            new Routed(
                more.domain(), routed.calls() + more.calls(), routed.tokens() + more.tokens());
      }
    }
    return routed;
  }

  /** A domain as an answer to the question. */
  static String choice(Domain domain) {
    return domain.name() + ": " + domain.summary();
  }

  private static Routed route(String request, List<Domain> candidates, LanguageModel model) {
    String text = Routing.prompt(Clauses.opening(request));
    Prompt prompt =
        new Prompt(
            text, Routing.grammar(candidates), 8, 0, 0, ClauseReader.role("which"), PATIENCE);
    Completion said = model.complete(prompt);
    Optional<Domain> domain =
        candidates.stream().filter(d -> d.name().equals(said.text().strip())).findFirst();
    return new Routed(domain, 1, said.promptTokens() + said.tokens());
  }
}
