package dev.surefoot.execute;

import dev.surefoot.execute.journal.RunState;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Breaks a run off: takes back what was done, the last first, as far as its tools can. */
final class Undoing {

  private final Course course;
  private final Caller caller;
  private final Toolbox tools;
  private final List<Report.Kept> kept = new ArrayList<>();
  private boolean failed;

  Undoing(Course course, Caller caller, Toolbox tools) {
    this.course = course;
    this.caller = caller;
    this.tools = tools;
  }

  /** What cannot be found out does not keep the rest from being taken back. */
  Report run() {
    course.state(RunState.ABORTING);
    for (Deed deed : course.doubtful()) {
      caller.settle(deed, false);
    }
    List<Deed> deeds = new ArrayList<>(course.done());
    course.doubtful().stream().filter(this::reversible).forEach(deeds::add);
    Collections.reverse(deeds);
    deeds.forEach(this::undo);
    Collections.reverse(kept);
    List<Step> doubtful =
        course.doubtful().stream()
            .filter(deed -> !reversible(deed))
            .filter(deed -> effect(deed) != Effect.NONE)
            .map(Deed::step)
            .toList();
    if (doubtful.isEmpty() && !failed) {
      course.state(RunState.ABORTED);
    }
    return new Report.Aborted(course.trail(), List.copyOf(kept), doubtful);
  }

  private void undo(Deed deed) {
    switch (effect(deed)) {
      case NONE -> {}
      case IDEMPOTENT -> keep(deed, "its tool has no way back");
      case IRREVERSIBLE -> keep(deed, "it is irreversible");
      case REVERSIBLE ->
          caller
              .undo(deed)
              .ifPresent(
                  why -> {
                    failed = true;
                    keep(deed, why);
                  });
    }
  }

  private void keep(Deed deed, String why) {
    kept.add(new Report.Kept(deed.step(), why));
  }

  private boolean reversible(Deed deed) {
    return effect(deed) == Effect.REVERSIBLE;
  }

  private Effect effect(Deed deed) {
    return tools.effect(deed.step().tool());
  }
}
