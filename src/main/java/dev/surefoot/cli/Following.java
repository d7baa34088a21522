package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Happening;
import dev.surefoot.execute.RunListener;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What a run does, on standard error as it does it. */
final class Following {

  @Option(
      names = "--progress-json",
      description = "write a line of JSON to standard error for everything that happens")
  private boolean json;

  /** Counts, and tells whoever asked for JSON, a person at the terminal, or nobody. */
  RunMetrics metrics(Terminal terminal, Domain domain, Session session) {
    return new RunMetrics(session.metrics(), listener(terminal, domain, session.json()));
  }

  private RunListener listener(Terminal terminal, Domain domain, boolean quiet) {
    if (json) {
      return what -> terminal.err().println(json(what));
    }
    return terminal.interactive() && !quiet
        ? what -> terminal.err().println(line(domain, what))
        : RunListener.nobody();
  }

  /** Arguments and results stay in the journal. */
  static JsonObject json(Happening what) {
    Event event = what.event();
    JsonObject line = new JsonObject();
    line.addProperty("type", "progress");
    line.addProperty("run", what.run());
    line.addProperty("kind", event.kind().name().toLowerCase(Locale.ROOT));
    if (what.step().isPresent()) {
      line.addProperty("step", event.step());
      line.addProperty("tool", event.tool());
    }
    line.addProperty("done", what.done());
    line.addProperty("steps", what.steps());
    return line;
  }

  /** Such as {@code [2/7] done: 09:30-10:00 meet Ida}. */
  static String line(Domain domain, Happening what) {
    String step =
        what.step()
            .map(s -> ": " + new Timeline(domain).lines(List.<Step>of(s)).get(0).strip())
            .orElse("");
    return "[%d/%d] %s%s".formatted(what.done(), what.steps(), word(what.event().kind()), step);
  }

  private static String word(Event.Kind kind) {
    return switch (kind) {
      case APPROVED -> "approved";
      case INTENT -> "begun";
      case DONE -> "done";
      case FAILED -> "failed";
      case TRY_LATER -> "later";
      case NO_ANSWER -> "no answer";
      case FOUND_DONE -> "found done";
      case FOUND_NOT_DONE -> "found not done";
      case UNDO -> "taking back";
      case UNDONE -> "taken back";
      case UNDO_FAILED -> "not taken back";
      case REPLANNED -> "planned anew";
    };
  }
}
