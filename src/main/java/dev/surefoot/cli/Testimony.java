package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Witness;
import dev.surefoot.plan.Step;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Whether a step was done: options of the command say so, or the person at the terminal. */
final class Testimony implements Witness {

  private static final int LONGEST = 200;

  private final Terminal terminal;
  private final Domain domain;
  private final Map<String, String> given;
  private final boolean person;

  Testimony(Terminal terminal, Domain domain, Map<String, String> given, boolean person) {
    this.terminal = terminal;
    this.domain = domain;
    this.given = given;
    this.person = person;
    given.forEach(Testimony::check);
  }

  private static void check(String step, String what) {
    if (!what.equals("done") && !what.equals("not-done")) {
      throw Inputs.bad(
          "--step %s=%s says nothing.".formatted(step, what),
          "--step %s=done or --step %s=not-done was meant.".formatted(step, step));
    }
  }

  @Override
  public Optional<Boolean> wasDone(Step step) {
    String said = given.get(step.id());
    if (said != null) {
      return Optional.of(said.equals("done"));
    }
    return person ? ask(step) : Optional.empty();
  }

  private Optional<Boolean> ask(Step step) {
    terminal.err().println("It is not known whether this was done, and it cannot be asked about:");
    new Timeline(domain).lines(java.util.List.of(step)).forEach(terminal.err()::println);
    terminal.err().print("Was it done? yes, no, or an empty line when you cannot tell: ");
    terminal.err().flush();
    return switch (line().strip().toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "y", "done" -> Optional.of(true);
      case "no", "n", "not-done" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Read byte by byte, so that nothing behind the line is taken away from who reads next. */
  private String line() {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = terminal.in().read(); c >= 0 && c != '\n'; c = terminal.in().read()) {
        if (line.length() < LONGEST) {
          line.append((char) c);
        }
      }
    } catch (IOException gone) {
      return "";
    }
    return line.toString();
  }
}
