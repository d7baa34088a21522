package dev.surefoot;

import dev.surefoot.plan.Plan;
import dev.surefoot.read.Conversation;
import dev.surefoot.read.Reply;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of mind about something that was planned.
 *
 * @param spec what was asked for so far
 * @param plan what was planned for that
 * @param text what is different now, in plain words
 * @param replies answers to questions about it, in the order in which they were given
 */
public record Revision(Spec spec, Plan plan, String text, List<Reply> replies) {

  public Revision {
    replies = List.copyOf(replies);
    if (!spec.domain().equals(plan.domain())) {
      throw new IllegalArgumentException(
          "The plan is of the domain '%s', the spec of '%s'.%nMaybe they belong to different requests."
              .formatted(plan.domain(), spec.domain()));
    }
  }

  /** A change about which nothing was asked yet. */
  public static Revision of(Spec spec, Plan plan, String text) {
    return new Revision(spec, plan, text, List.of());
  }

  /**
   * The change with a question answered, to be planned again.
   *
   * @param asked the question
   * @param words the number or the words of a choice, or words of one's own
   * @throws IllegalArgumentException when the words can be no answer; the message has a remedy
   */
  public Revision answered(Outcome.NeedsAnswer asked, String words) {
    if (replies.size() >= Request.MOST_REPLIES) {
      throw new IllegalArgumentException(
          "%d questions were answered, more than a change may need.%nMaybe say all of it in other words."
              .formatted(replies.size()));
    }
    List<Reply> more = new ArrayList<>(replies);
    more.add(new Reply(asked.question(), asked.about(), asked.choices(), Texts.reply(words)));
    return new Revision(spec, plan, text, more);
  }

  /** The text and the replies behind it: what quotes of the change count on. */
  public String said() {
    return Conversation.of(text, replies);
  }

  /** A question that has been answered is not put again as if it had not. */
  Outcome again(Outcome outcome) {
    return new Request(text, null, List.of(), null, replies).again(outcome);
  }
}
