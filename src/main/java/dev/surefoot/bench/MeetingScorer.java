package dev.surefoot.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Meeting planning: the answer is acted out; it is right when it meets as many as the gold. */
final class MeetingScorer implements Scorer {

  @Override
  public boolean solved(JsonObject row, String answer) {
    Optional<MeetingSimulation.Run> run = run(row, answer);
    int gold = run(row, golden(row)).map(MeetingSimulation.Run::met).orElseThrow();
    return run.isPresent() && run.get().met() == gold;
  }

  /** Every step of the answer can be acted out, and someone is met. */
  @Override
  public boolean keepsColumns(JsonObject row, String answer) {
    return run(row, answer).filter(r -> r.stopped() == null && r.met() > 0).isPresent();
  }

  /** Number of people that an answer meets before its first impossible step. */
  static int met(JsonObject row, String answer) {
    return run(row, answer).map(MeetingSimulation.Run::met).orElse(0);
  }

  /** Empty where the official script would throw: an unknown place or person. */
  private static Optional<MeetingSimulation.Run> run(JsonObject row, String answer) {
    try {
      return Optional.of(MeetingSimulation.of(row).run(answer));
    } catch (MeetingSimulation.UnknownName unknown) {
      return Optional.empty();
    }
  }

  @Override
  public String golden(JsonObject row) {
    List<String> steps = new ArrayList<>();
    for (JsonElement step : row.getAsJsonArray("golden_plan")) {
      steps.add(step.getAsString());
    }
    return String.join(" ", steps);
  }
}
