package dev.surefoot.cli;

import com.google.gson.JsonParseException;
import dev.surefoot.domain.DomainException;
import dev.surefoot.execute.journal.JournalException;
import dev.surefoot.model.ModelException;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.SpecException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The command line. */
public final class Main {

  private Main() {}

  /** Runs a command and exits: native threads of a model would keep the process alive. */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.console() != null,
            Clock.systemDefaultZone(),
            UnaryOperator.identity());
    int code = run(terminal, args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    CommandLine line =
        new CommandLine(new RootCommand(terminal.out()))
            .addSubcommand(new PlanCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new RepairCommand(terminal))
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new DoCommand(terminal))
            .addSubcommand(new RunsCommand(terminal))
            .addSubcommand(new ResumeCommand(terminal))
            .addSubcommand(new AbortCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ToolsCommand(terminal))
            .addSubcommand(new McpCommand(terminal))
            .addSubcommand(new DomainsCommand(terminal))
            .addSubcommand(new ModelsCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(new TeachCommand(terminal))
            .addSubcommand(
                new CommandLine(new BenchCommand(terminal.out()))
                    .addSubcommand(new NaturalPlanCommand(terminal))
                    .addSubcommand(new TravelPlannerCommand(terminal))
                    .addSubcommand(new LookupsCommand(terminal))
                    .addSubcommand(new JournalCommand(terminal))
                    .addSubcommand(new RequestsCommand(terminal))
                    .addSubcommand(new ReadingCommand(terminal))
                    .addSubcommand(new SpeedCommand(terminal))
                    .addSubcommand(new ToolExamCommand(terminal))
                    .addSubcommand(new DialogueCommand(terminal))
                    .addSubcommand(new RevisionsCommand(terminal)))
            .addSubcommand("completion", new AutoComplete.GenerateCompletion());
    line.setOut(new java.io.PrintWriter(terminal.out(), true));
    line.setErr(new java.io.PrintWriter(terminal.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(Main::executed);
    line.setExecutionExceptionHandler((problem, command, parsed) -> explain(terminal, problem));
    try {
      return line.execute(args);
    } catch (LinkageError | VirtualMachineError failed) {
      return explain(terminal, failed);
    }
  }

  /** Whatever becomes of a command, what was counted is written. */
  private static int executed(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      parsed.asCommandLineList().stream()
          .flatMap(command -> command.getCommandSpec().mixins().values().stream())
          .map(CommandLine.Model.CommandSpec::userObject)
          .filter(Session.class::isInstance)
          .forEach(session -> ((Session) session).close());
    }
  }

  private static int explain(Terminal terminal, Throwable problem) {
    if (problem instanceof ModelException) {
      return say(terminal, problem.getMessage(), Exit.NO_MODEL);
    }
    if (problem instanceof JournalException journal) {
      return say(terminal, journal.getMessage(), Exit.of(journal));
    }
    if (problem instanceof NoSuchFileException missing) {
      String where = "There is no file '%s'.%nMaybe the path is relative to another folder.";
      return say(terminal, where.formatted(missing.getFile()), Exit.BAD_INPUT);
    }
    if (problem instanceof JsonParseException) {
      String what = "The data is no JSON: %s%nMaybe it is another file than you meant.";
      return say(terminal, what.formatted(problem.getMessage()), Exit.BAD_INPUT);
    }
    if (problem instanceof IllegalArgumentException
        || problem instanceof BadInputException
        || problem instanceof DomainException
        || problem instanceof SpecException
        || problem instanceof IOException) {
      return say(terminal, problem.getMessage(), Exit.BAD_INPUT);
    }
    if (System.getenv("SUREFOOT_DEBUG") != null) {
      problem.printStackTrace(terminal.err());
    }
    String what = "Internal error: " + problem;
    return say(
        terminal,
        what
            + System.lineSeparator()
            + "Maybe report it; SUREFOOT_DEBUG=1 shows where it happened.",
        Exit.INTERNAL);
  }

  private static int say(Terminal terminal, String message, int code) {
    terminal.err().println(message);
    return code;
  }
}
