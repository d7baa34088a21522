package dev.surefoot.execute;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes calls: intent in the journal before, outcome after. Thread-safe. A call is made again only
 * where it certainly was not done, or may be repeated; else its tool is asked.
 */
final class Caller {

  private final Course course;
  private final Terms terms;

  Caller(Course course, Terms terms) {
    this.course = course;
    this.terms = terms;
  }

  /** What came of a step. */
  sealed interface Outcome {}

  /** It was done. */
  record Done(Map<String, Object> fields) implements Outcome {}

  /** It was not. */
  record NotDone(ToolResult.Failed failed) implements Outcome {}

  /** Nobody knows yet. */
  record InDoubt() implements Outcome {}

  /** A budget ran out before it was called. */
  record OverBudget(String why) implements Outcome {}

  /**
   * Worth another call.
   *
   * @param otherwise what it is without one
   */
  private record Again(Outcome otherwise, Duration after) implements Outcome {}

  /** Calls it, again where that is safe and helps. */
  Outcome call(Deed deed) {
    Outcome last = Failsafe.with(policy()).get(() -> once(deed));
    return last instanceof Again again ? again.otherwise() : last;
  }

  private RetryPolicy<Outcome> policy() {
    Retries retries = terms.retries();
    return RetryPolicy.<Outcome>builder()
        .handleIf(problem -> false) // of the journal or of this program: nothing is tried again
        .handleResultIf(
            result ->
                result instanceof Again again && again.after().compareTo(retries.longest()) <= 0)
        .withMaxAttempts(retries.most())
        .withDelayFn(attempt -> wait(attempt.getLastResult(), attempt.getAttemptCount()))
        .build();
  }

  private Duration wait(Outcome last, int calls) {
    Duration doubled = terms.retries().delay().multipliedBy(1L << Math.min(calls - 1, 20));
    Duration own =
        doubled.compareTo(terms.retries().longest()) > 0 ? terms.retries().longest() : doubled;
    return last instanceof Again again && again.after().compareTo(own) > 0 ? again.after() : own;
  }

  private Outcome once(Deed deed) {
    ToolCall call = deed.call();
    Optional<String> over =
        course.begin(
            deed,
            terms.tools().cost(call).money(),
            spent -> terms.limits().exceededBy(spent, List.of(deed.step()), terms.tools()));
    if (over.isPresent()) {
      return new OverBudget(over.get());
    }
    ToolResult result = terms.tools().call(call);
    if (result instanceof ToolResult.Ok ok) {
      course.done(deed, ok.fields());
      return new Done(ok.fields());
    }
    if (result instanceof ToolResult.Failed failed) {
      course.write(Event.Kind.FAILED, deed, 0, detail(failed.status(), failed.fields()));
      return new NotDone(failed);
    }
    if (result instanceof ToolResult.TryLater later) {
      course.write(Event.Kind.TRY_LATER, deed, 0, detail(later.status(), later.fields()));
      return new Again(
          new NotDone(new ToolResult.Failed(later.status(), later.fields())), later.after());
    }
    ToolResult.NoAnswer none = (ToolResult.NoAnswer) result;
    course.write(Event.Kind.NO_ANSWER, deed, 0, detail(none.status(), none.fields()));
    return asked(deed, none);
  }

  private Outcome asked(Deed deed, ToolResult.NoAnswer none) {
    Outcome found = ask(deed);
    if (found instanceof NotDone) {
      return new Again(
          new NotDone(new ToolResult.Failed(none.status(), none.fields())), Duration.ZERO);
    }
    return found instanceof InDoubt && terms.tools().repeatable(deed.step().tool())
        ? new Again(found, Duration.ZERO)
        : found;
  }

  /** Asks the tool whether a call was done. */
  private Outcome ask(Deed deed) {
    CallStatus status = terms.tools().status(deed.call());
    if (status instanceof CallStatus.Done was) {
      course.write(Event.Kind.FOUND_DONE, deed, 0, was.fields());
      return new Done(was.fields());
    }
    if (status instanceof CallStatus.NotDone) {
      course.write(Event.Kind.FOUND_NOT_DONE, deed, 0, Map.of("by", "tool"));
      return new NotDone(new ToolResult.Failed("not_done", Map.of()));
    }
    return new InDoubt();
  }

  /**
   * Finds out about a call that was left without an outcome: its tool is asked, then whoever may
   * know. One that may be repeated is called again, when {@code repeat} says so.
   */
  Outcome settle(Deed deed, boolean repeat) {
    Outcome found = ask(deed);
    if (!(found instanceof InDoubt)) {
      return found;
    }
    if (repeat && terms.tools().repeatable(deed.step().tool())) {
      return call(deed);
    }
    return terms.witness().wasDone(deed.step()).map(was -> witnessed(deed, was)).orElse(found);
  }

  private Outcome witnessed(Deed deed, boolean done) {
    if (done) {
      course.write(Event.Kind.FOUND_DONE, deed, 0, Map.of());
      return new Done(Map.of());
    }
    course.write(Event.Kind.FOUND_NOT_DONE, deed, 0, Map.of("by", "person"));
    return new NotDone(new ToolResult.Failed("not_done", Map.of()));
  }

  /**
   * Takes back what was done, or may have been; again where no answer came, which undoing allows.
   *
   * @return why it could not be; empty when it was
   */
  Optional<String> undo(Deed deed) {
    course.write(Event.Kind.UNDO, deed, 0, Map.of());
    RetryPolicy<ToolResult> again =
        RetryPolicy.<ToolResult>builder()
            .handleIf(problem -> false)
            .handleResultIf(
                r -> r instanceof ToolResult.NoAnswer || r instanceof ToolResult.TryLater)
            .withMaxAttempts(terms.retries().most())
            .withDelayFn(attempt -> terms.retries().delay())
            .build();
    ToolResult result =
        Failsafe.with(again).get(() -> terms.tools().undo(deed.call(), deed.fields()));
    if (result instanceof ToolResult.Ok) {
      course.write(Event.Kind.UNDONE, deed, 0, Map.of());
      return Optional.empty();
    }
    Map<String, Object> why = why(result);
    course.write(Event.Kind.UNDO_FAILED, deed, 0, why);
    return Optional.of("it could not be taken back: " + why.get("status"));
  }

  private static Map<String, Object> why(ToolResult result) {
    if (result instanceof ToolResult.Failed failed) {
      return detail(failed.status(), failed.fields());
    }
    if (result instanceof ToolResult.TryLater later) {
      return detail(later.status(), later.fields());
    }
    return result instanceof ToolResult.NoAnswer none
        ? detail(none.status(), none.fields())
        : Map.of();
  }

  /** A step that is known to fail before it is called. */
  void foreseen(Step step, ToolResult.Failed failed) {
    course.write(Event.Kind.FAILED, course.deed(step), 0, detail(failed.status(), failed.fields()));
  }

  private static Map<String, Object> detail(String status, Map<String, Object> fields) {
    return Map.of("status", status, "fields", fields);
  }
}
