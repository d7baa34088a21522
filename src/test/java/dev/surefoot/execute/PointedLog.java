package dev.surefoot.execute;

import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.execute.journal.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A journal that says when it comes to a write and when it has made it. */
final class PointedLog implements RunLog {

  private final RunLog log;
  private final Consumer<String> point;
  private final Flaw flaw;
  private final List<Event> late = new ArrayList<>();

  PointedLog(RunLog log, Consumer<String> point, Flaw flaw) {
    this.log = log;
    this.point = point;
    this.flaw = flaw;
  }

  @Override
  public RunHead head() {
    return log.head();
  }

  @Override
  public List<Version> versions() {
    return log.versions();
  }

  @Override
  public List<Entry> entries() {
    return log.entries();
  }

  @Override
  public void append(Event... events) {
    String what =
        Arrays.stream(events)
            .map(event -> event.kind() + " of " + event.step())
            .collect(Collectors.joining(" and "));
    point.accept("before " + what);
    log.append(flaw == Flaw.NO_INTENT ? withoutIntent(events) : events);
    point.accept("after " + what);
  }

  private Event[] withoutIntent(Event... events) {
    List<Event> written = new ArrayList<>(late);
    late.clear();
    for (Event event : events) {
      (event.kind() == Event.Kind.INTENT ? late : written).add(event);
    }
    return written.toArray(Event[]::new);
  }

  @Override
  public void append(Version version, Event event) {
    point.accept("before " + event.kind());
    log.append(version, event);
    point.accept("after " + event.kind());
  }

  @Override
  public void state(RunState state) {
    point.accept("before state " + state);
    log.state(state);
    point.accept("after state " + state);
  }

  @Override
  public long elapsed() {
    return log.elapsed();
  }

  @Override
  public void close() {
    log.close();
  }
}
