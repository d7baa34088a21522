package dev.surefoot.execute;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.execute.journal.Version;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run as its journal tells it. Whatever happens is written first and then taken in by the same
 * code that reads a journal after a crash, so that both see the same run. Thread-safe: intents and
 * outcomes of steps that are under way at the same time may come in any order.
 */
final class Course {

  private final RunListener listener;
  private final RunLog log;
  private final String run;
  private final Domain domain;
  private final List<Leg> legs = new ArrayList<>();
  private final Map<String, Deed> open = new LinkedHashMap<>();
  private final Map<String, Long> price = new LinkedHashMap<>();
  private final Map<String, Deed> done = new LinkedHashMap<>();
  private final List<Step> undone = new ArrayList<>();
  private final List<Event> pending = new ArrayList<>();
  private Optional<Approval> approval = Optional.empty();
  private long calls;
  private long money;

  /** A version of the plan; the first one has no edits. */
  record Leg(int version, Spec spec, Plan plan, String cause, List<Edit> edits) {}

  Course(RunLog log, Domain domain, RunListener listener) {
    this.listener = listener;
    this.log = log;
    this.run = log.head().id();
    this.domain = domain;
    log.versions().forEach(version -> legs.add(leg(version)));
    log.entries().forEach(entry -> take(entry.event()));
  }

  private Leg leg(Version version) {
    return new Leg(
        version.number(),
        SpecJson.read(domain, version.spec()).value(),
        PlanJson.read(domain, version.plan()).value(),
        version.cause(),
        Stored.edits(version.edits()));
  }

  static Version version(Domain domain, Leg leg) {
    return new Version(
        leg.version(),
        SpecJson.write(domain, leg.spec()),
        PlanJson.write(domain, leg.plan()),
        leg.cause(),
        Stored.edits(leg.edits()));
  }

  static Event approved(int version, Approval approval) {
    JsonObject detail = new JsonObject();
    detail.addProperty("hash", approval.hash());
    detail.addProperty("by", approval.by().name());
    return Event.of(Event.Kind.APPROVED, version, detail.toString());
  }

  /** A call of a step of the plan as it is now. */
  synchronized Deed deed(Step step) {
    return new Deed(step, leg().version(), Keys.of(run, leg().version(), step), Map.of());
  }

  /** Writes what happened with a call. */
  synchronized void write(Event.Kind kind, Deed deed, long cost, Map<String, ?> detail) {
    write(event(kind, deed, cost, detail));
  }

  private static Event event(Event.Kind kind, Deed deed, long cost, Map<String, ?> detail) {
    return new Event(
        kind,
        deed.version(),
        deed.key(),
        deed.step().id(),
        deed.step().tool(),
        Stored.json(deed.step().args()),
        cost,
        Stored.json(detail));
  }

  synchronized void write(Event event) {
    pending.add(event);
    flush();
    take(event);
    tell(event);
  }

  private void tell(Event event) {
    Leg leg = leg();
    int steps = leg.plan().steps().size();
    Optional<Step> step = event.step().isEmpty() ? Optional.empty() : Optional.of(step(event));
    try {
      listener.happened(new Happening(run, event, step, steps - left().size(), steps));
    } catch (RuntimeException broken) {
      // a run does not stop for somebody who only looks on
    }
  }

  /**
   * Says that a call is about to be made, unless a budget forbids it; nothing else is written or
   * counted between the two.
   *
   * @param over what does not suffice, given what was used up
   * @return what does not suffice; empty when the call may be made
   */
  synchronized Optional<String> begin(
      Deed deed, long cost, Function<Limits.Spent, Optional<String>> over) {
    Optional<String> why = over.apply(spent());
    if (why.isPresent()) {
      return why;
    }
    Event intent = event(Event.Kind.INTENT, deed, cost, Map.of());
    try {
      write(intent);
    } finally {
      pending.remove(intent); // unwritten: another step may write later, and this one is not called
    }
    return why;
  }

  /**
   * Says that a call was carried out. It is written together with whatever comes next, mostly the
   * intent of the next call: one sync of the disk a step in place of two. Should the process die
   * before that, the call is in doubt, as it would be if it died a moment earlier.
   */
  synchronized void done(Deed deed, Map<String, ?> fields) {
    Event event = event(Event.Kind.DONE, deed, 0, fields);
    pending.add(event);
    take(event);
    tell(event);
  }

  /** Writes what waits to be written; to be called before anything that takes its time. */
  synchronized void flush() {
    if (!pending.isEmpty()) {
      log.append(pending.toArray(Event[]::new));
      pending.clear();
    }
  }

  synchronized void state(RunState state) {
    flush();
    log.state(state);
  }

  /** Goes on with another plan. */
  synchronized void change(Leg next) {
    flush();
    Event event = Event.of(Event.Kind.REPLANNED, next.version(), "");
    log.append(version(domain, next), event);
    legs.add(next);
    take(event);
    tell(event);
  }

  private void take(Event event) {
    switch (event.kind()) {
      case APPROVED -> approve(event);
      case REPLANNED -> approval = Optional.empty();
      case INTENT -> begin(event);
      case DONE, FOUND_DONE -> finish(event);
      case FAILED, TRY_LATER, FOUND_NOT_DONE -> fail(event);
      case UNDONE -> undo(event);
      case NO_ANSWER, UNDO, UNDO_FAILED -> {}
    }
  }

  private void approve(Event event) {
    if (event.version() == leg().version()) {
      JsonObject detail = JsonParser.parseString(event.detail()).getAsJsonObject();
      Approval.By by = Approval.By.valueOf(detail.get("by").getAsString());
      approval = Optional.of(new Approval(detail.get("hash").getAsString(), by));
    }
  }

  private void begin(Event event) {
    calls++;
    money += event.money();
    price.merge(event.key(), event.money(), Long::sum);
    open.put(event.key(), new Deed(step(event), event.version(), event.key(), Map.of()));
  }

  private void finish(Event event) {
    Deed deed = open.remove(event.key());
    if (deed != null) {
      price.remove(event.key());
      Map<String, Object> fields = Stored.values(event.detail());
      done.put(event.key(), new Deed(deed.step(), deed.version(), deed.key(), fields));
    }
  }

  /** A step that is known to fail before it is called has no intent. */
  private void fail(Event event) {
    if (open.remove(event.key()) != null) {
      money -= price.remove(event.key());
    }
  }

  private void undo(Event event) {
    Deed deed = done.containsKey(event.key()) ? done.remove(event.key()) : open.remove(event.key());
    if (deed != null) {
      undone.add(deed.step());
    }
  }

  private Step step(Event event) {
    return legs.get(event.version() - 1).plan().steps().stream()
        .filter(step -> step.id().equals(event.step()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The journal of run '%s' has step '%s', which version %d of its plan does not have.%nMaybe it was edited; take a backup of it."
                        .formatted(run, event.step(), event.version())));
  }

  String run() {
    return run;
  }

  RunState state() {
    return log.head().state();
  }

  /** The plan as it is now. */
  synchronized Leg leg() {
    return legs.get(legs.size() - 1);
  }

  /** Consent to the plan as it is now. */
  synchronized Optional<Approval> approval() {
    return approval;
  }

  /** What was done, in order, and not taken back. */
  synchronized List<Deed> done() {
    return List.copyOf(done.values());
  }

  synchronized List<Step> doneSteps() {
    return done.values().stream().map(Deed::step).toList();
  }

  /** Steps of the plan as it is now that are still to be done. */
  synchronized List<Step> left() {
    return Same.left(leg().plan().steps(), doneSteps());
  }

  /** Steps of the plan before that the plan as it is now does without. */
  synchronized List<Step> dropped() {
    return legs.size() < 2
        ? List.of()
        : Same.left(legs.get(legs.size() - 2).plan().steps(), leg().plan().steps());
  }

  /** What was called, and whether it was done is not known. */
  synchronized List<Deed> doubtful() {
    return List.copyOf(open.values());
  }

  synchronized Limits.Spent spent() {
    return new Limits.Spent(calls, money, log.elapsed());
  }

  synchronized Report.Trail trail() {
    List<Change> changes =
        legs.stream().skip(1).map(leg -> new Change(leg.cause(), leg.edits())).toList();
    flush();
    List<Entry> entries = log.entries();
    return new Report.Trail(run, entries, doneSteps(), undone, changes);
  }
}
