package dev.surefoot;

import dev.surefoot.draft.Drafter;
import dev.surefoot.spec.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants planned.
 *
 * @param text in plain words
 * @param domain name of the domain; null to find out from the words
 * @param facts further constraints, not read from the words
 * @param drafter where the draft comes from; null for the usual one
 */
public record Request(
    String text, @Nullable String domain, List<Constraint> facts, @Nullable Drafter drafter) {

  public Request {
    facts = List.copyOf(facts);
  }

  /** Plain words and nothing else. */
  public static Request of(String text) {
    return new Request(text, null, List.of(), null);
  }
}
