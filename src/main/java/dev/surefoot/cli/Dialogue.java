package dev.surefoot.cli;

import dev.surefoot.Outcome;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Question and answer until nothing is asked any more, or nobody answers. */
final class Dialogue {

  /** Most questions put to a person; after so many it is quicker to write the request anew. */
  private static final int MOST = 8;

  private final Terminal terminal;
  private final Deque<String> given;
  private int left;

  /**
   * A dialogue.
   *
   * @param given answers that need not be asked for, in the order of the questions
   * @param person whether somebody can be asked when these are used up
   */
  Dialogue(Terminal terminal, List<String> given, boolean person) {
    this.terminal = terminal;
    this.given = new ArrayDeque<>(given);
    this.left = person ? MOST : 0;
  }

  /**
   * What became of a request.
   *
   * @param request the request with all answers
   * @param planned its last outcome
   */
  record Held<R>(R request, Planned planned) {}

  /** How an answer is taken into what was asked about. */
  interface Answered<R> {

    R take(R request, Outcome.NeedsAnswer asked, String words);
  }

  Held<Request> hold(Request request, Function<Request, Planned> plan) {
    return hold(request, plan, Request::answered);
  }

  <R> Held<R> hold(R request, Function<R, Planned> plan, Answered<R> answered) {
    R now = request;
    Planned planned = plan.apply(now);
    while (planned.outcome() instanceof Outcome.NeedsAnswer asked) {
      R next =
          given.isEmpty() ? ask(now, asked, answered) : answered.take(now, asked, given.remove());
      if (next == null) {
        break;
      }
      now = next;
      planned = plan.apply(now);
    }
    if (!given.isEmpty()) {
      terminal
          .err()
          .println("Not asked for, and not used: --answer \"%s\".".formatted(given.remove()));
    }
    return new Held<>(now, planned);
  }

  /** The request with the answer to one question; null when there is none. */
  private <R> @Nullable R ask(R request, Outcome.NeedsAnswer asked, Answered<R> answered) {
    if (left > 0) {
      Story.question(terminal.out(), asked);
    }
    while (left-- > 0) {
      terminal.out().print("> ");
      terminal.out().flush();
      try {
        String words = line();
        if (words.isBlank()) {
          return null;
        }
        R next = answered.take(request, asked, words);
        terminal.out().println();
        return next;
      } catch (IllegalArgumentException bad) {
        terminal.out().println(bad.getMessage());
      }
    }
    return null;
  }

  /** A line of standard input; empty at its end. */
  String line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = terminal.in().read(); b >= 0 && b != '\n'; b = terminal.in().read()) {
        if (line.size() <= Texts.MOST) {
          line.write(b);
        }
      }
    } catch (IOException closed) {
      return "";
    }
    return Texts.decode(line.toByteArray());
  }
}
