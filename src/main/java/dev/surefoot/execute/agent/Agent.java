package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a tool and its arguments for an instruction, and does nothing. The model says which words
 * fill which argument; where it hesitates, further readings are drawn and put to a vote, or two are
 * shown and one is asked for.
 */
public final class Agent {

  /** How many other readings are drawn where the first is not sure. */
  private static final int DRAWN = 4;

  private final ChoiceReader reader;

  /** An agent that reads with a reader. */
  public Agent(ChoiceReader reader) {
    this.reader = reader;
  }

  /**
   * Reads an instruction.
   *
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  public Heard hear(Instruction instruction) {
    List<Known> known = Known.all(instruction.tools());
    if (known.isEmpty()) {
      return new Heard.Refused(
          "There are no tools on offer.\n"
              + "Maybe add some to the tools file, or offer others (--only).");
    }
    List<Signature> offered = known.stream().map(Known::signature).toList();
    Optional<ChoiceReader.Refused> unreadable =
        ChoiceReader.unreadable(offered, instruction.text());
    if (unreadable.isPresent()) {
      return refused(unreadable.get());
    }
    Hearing hearing = new Hearing(known, instruction);
    Fitting fitting = hearing.fitting();
    ChoiceReader.Ask any =
        new ChoiceReader.Ask(offered, fitting.possible(), true, hearing.words(), fitting);
    List<Signature> told = fitting.told();
    ChoiceReader.Ask likely = told.isEmpty() ? any : any.only(told, true);
    List<Choice> readings = new ArrayList<>();
    for (ChoiceReader.Ask ask : likely == any ? List.of(any) : List.of(likely, any)) {
      ChoiceReader.Read read = reader.read(ask);
      if (read instanceof ChoiceReader.Refused refused) {
        return refused(refused);
      }
      ChoiceReader.Chosen chosen = (ChoiceReader.Chosen) read;
      if (hearing.settled(chosen)) {
        return hearing.call(chosen.choice());
      }
      readings.add(chosen.choice());
      Optional.ofNullable(chosen.other()).ifPresent(readings::add);
      if (hearing.whole(chosen.choice())) {
        break;
      }
    }
    readings.addAll(reader.drawn(likely, DRAWN));
    String first = readings.get(0).tool();
    List<Signature> rest = any.allowed().stream().filter(s -> !s.name().equals(first)).toList();
    if (readings.stream().noneMatch(hearing::whole) && !rest.isEmpty()) {
      reader.first(any.only(rest, false)).ifPresent(readings::add);
    }
    return hearing.among(readings);
  }

  private static Heard.Refused refused(ChoiceReader.Refused refused) {
    return new Heard.Refused(
        "It cannot be read: %s.\nMaybe say it shorter, or offer fewer tools (--only)."
            .formatted(refused.why()));
  }
}
