package dev.surefoot.cli;

import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import dev.surefoot.Texts;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a request. Acts on nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Plans a request in plain words. Shows the plan and does nothing else.")
final class PlanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private Outputs outputs = new Outputs();

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "the request; - for standard input")
  private @Nullable String text;

  @Option(names = "--file", paramLabel = "FILE", description = "the request as a UTF-8 file")
  private @Nullable Path file;

  @Option(names = "--domain", paramLabel = "NAME", description = "skip finding out the domain")
  private @Nullable String domain;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "a spec as JSON: further facts, or all of them when there is no request")
  private @Nullable Path data;

  @Option(
      names = "--draft",
      paramLabel = "model|none|FILE",
      defaultValue = "model",
      description = "who drafts; a FILE holds a plan as JSON")
  private String draft = "model";

  @Option(names = "--explain", description = "say how the plan came about")
  private boolean explain;

  @Option(names = "--show-spec", description = "show every fact as it was read")
  private boolean showSpec;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, draft.equals("model"))) {
      Supplier<Planned> planning = planning(surefoot);
      Planned planned = Busy.during(terminal, "planning", planning);
      Spec spec = OutcomeJson.spec(planned.outcome());
      Domain found = surefoot.domain(spec.domain());
      show(found, planned);
      outputs.write(terminal.clock(), found, spec, OutcomeJson.plan(planned.outcome()));
      return Exit.of(planned.outcome());
    }
  }

  /** Everything that can be wrong with the input is found before anything is planned. */
  private Supplier<Planned> planning(Surefoot surefoot) {
    Inputs inputs = new Inputs(terminal, surefoot);
    Spec given = data == null ? null : inputs.spec(data);
    Drafter drafter = drafter(inputs);
    if (given != null && text == null && file == null) {
      return () -> surefoot.plan(given, drafter);
    }
    String named = domain == null && given != null ? given.domain() : domain;
    if (named != null) {
      surefoot.domain(named);
    }
    if (given != null && !given.domain().equals(named)) {
      throw Inputs.bad(
          "--data is of the domain '%s', --domain says '%s'.".formatted(given.domain(), named),
          "leave --domain out.");
    }
    List<Constraint> facts = given == null ? List.of() : given.constraints();
    Request request = new Request(Texts.checked(words(inputs)), named, facts, drafter);
    return () -> surefoot.plan(request);
  }

  private @Nullable Drafter drafter(Inputs inputs) {
    return switch (draft) {
      case "model" -> null;
      case "none" -> Drafter.none();
      default -> Drafter.given(inputs.plan(Path.of(draft)));
    };
  }

  private String words(Inputs inputs) {
    if (file != null && text != null) {
      throw Inputs.bad(
          "The request is given twice, as '%s' and with --file %s.".formatted(text, file),
          "leave one out.");
    }
    if (file != null) {
      return Inputs.text(file);
    }
    if (text == null) {
      throw Inputs.bad("There is no request.", "write it in quotes, or use --file or -.");
    }
    return text.equals("-") ? inputs.standardInput() : text;
  }

  private void show(Domain found, Planned planned) {
    if (session.json()) {
      terminal.out().println(OutcomeJson.of(found, planned.outcome()));
      return;
    }
    Story story = new Story(terminal.out(), found, showSpec);
    story.tell(planned.outcome());
    if (explain) {
      story.explain(planned);
    }
  }
}
