package dev.surefoot;

import dev.surefoot.draft.Drafter;
import dev.surefoot.read.Conversation;
import dev.surefoot.read.Reply;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants planned.
 *
 * @param text in plain words
 * @param domain name of the domain; null to find out from the words
 * @param facts further constraints, not read from the words
 * @param drafter where the draft comes from; null for the usual one
 * @param replies answers to questions about it, in the order in which they were given
 */
public record Request(
    String text,
    @Nullable String domain,
    List<Constraint> facts,
    @Nullable Drafter drafter,
    List<Reply> replies) {

  /** Most questions that are answered about one request; more would be another request. */
  public static final int MOST_REPLIES = 32;

  private static final int SHOWN = 60;

  public Request {
    facts = List.copyOf(facts);
    replies = List.copyOf(replies);
  }

  /** A request about which nothing was asked yet. */
  public Request(
      String text, @Nullable String domain, List<Constraint> facts, @Nullable Drafter drafter) {
    this(text, domain, facts, drafter, List.of());
  }

  /** Plain words and nothing else. */
  public static Request of(String text) {
    return new Request(text, null, List.of(), null);
  }

  /**
   * The request with a question answered, to be planned again.
   *
   * @param asked the question
   * @param words the number or the words of a choice, or words of one's own
   * @throws IllegalArgumentException when the words can be no answer; the message has a remedy
   */
  public Request answered(Outcome.NeedsAnswer asked, String words) {
    if (replies.size() >= MOST_REPLIES) {
      throw new IllegalArgumentException(
          "%d questions were answered, more than a request may need.%nMaybe say all of it in a new request."
              .formatted(replies.size()));
    }
    List<Reply> more = new ArrayList<>(replies);
    more.add(new Reply(asked.question(), asked.about(), asked.choices(), Texts.reply(words)));
    return new Request(text, domain, facts, drafter, more);
  }

  /** The text and the replies behind it: what quotes in the spec count on. */
  public String said() {
    return Conversation.of(text, replies);
  }

  /** A spec with the facts that were not read from words. */
  Spec added(Spec spec) {
    List<Constraint> all = new ArrayList<>(spec.constraints());
    for (Constraint f : facts) {
      String id = "given-" + f.id();
      all.add(new Constraint(id, f.kind(), f.slots(), f.strength(), f.quote()));
    }
    return new Spec(spec.domain(), all, spec.notTaken());
  }

  /** A question that has been answered is not put again as if it had not. */
  Outcome again(Outcome outcome) {
    if (!(outcome instanceof Outcome.NeedsAnswer asked)) {
      return outcome;
    }
    return replies.stream()
        .filter(r -> r.answers(asked.question(), asked.about()))
        .reduce((a, b) -> b)
        .<Outcome>map(r -> again(asked, r))
        .orElse(outcome);
  }

  private static Outcome again(Outcome.NeedsAnswer asked, Reply reply) {
    String words = reply.words().strip().replaceAll("\\s+", " ");
    String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    String question = "\"%s\" does not settle it. %s".formatted(shown, asked.question());
    return new Outcome.NeedsAnswer(asked.spec(), question, asked.about(), asked.choices());
  }
}
