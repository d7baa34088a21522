package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Revised;
import dev.surefoot.RevisedJson;
import dev.surefoot.Revision;
import dev.surefoot.Surefoot;
import dev.surefoot.Texts;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.read.Reading;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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

  @Option(
      names = "--answer",
      paramLabel = "WORDS",
      description = "answer to a question: number or words; again for the next question")
  private List<String> answers = List.of();

  @Option(
      names = "--show-spec",
      description = "show what was read and what is in doubt, and plan nothing; --json: the spec")
  private boolean showSpec;

  @Option(
      names = "--revise",
      paramLabel = "PLAN",
      description =
          "the text changes this plan: a FILE that --out or --json wrote, the latter with its spec")
  private @Nullable Path revise;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "with --revise: what was asked for, as --out-spec wrote it")
  private @Nullable Path spec;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, draft.equals("model"))) {
      // everything that can be wrong with the input is found before anything is planned
      Inputs inputs = new Inputs(terminal, surefoot);
      if (revise != null || spec != null) {
        return revised(surefoot, inputs);
      }
      Spec given = data == null ? null : inputs.spec(data);
      Drafter drafter = drafter(inputs);
      if (given != null && text == null && file == null) {
        return showSpec
            ? show(surefoot, new Reading(given, List.of(), 0, 0))
            : show(surefoot, busy(() -> surefoot.plan(given, drafter)));
      }
      Request request = request(surefoot, inputs, given, drafter);
      if (showSpec && answers.isEmpty()) {
        return show(surefoot, busy(() -> surefoot.read(request)));
      }
      boolean person = terminal.interactive() && !session.json() && !showSpec;
      Dialogue.Held<Request> held =
          new Dialogue(terminal, answers, person).hold(request, r -> busy(() -> surefoot.plan(r)));
      return showSpec
          ? show(surefoot, busy(() -> surefoot.read(held.request())))
          : show(surefoot, held.planned());
    }
  }

  /** A change of mind about a plan. */
  private int revised(Surefoot surefoot, Inputs inputs) throws IOException {
    if (revise == null || data != null || !draft.equals("model")) {
      throw Inputs.bad(
          "--spec goes with --revise, and neither with --data or --draft.",
          "name the plan with --revise, and facts in the text.");
    }
    Revision revision = inputs.revision(revise, spec, Texts.checked(words(inputs)));
    boolean person = terminal.interactive() && !session.json();
    AtomicReference<Revised> last = new AtomicReference<>();
    new Dialogue(terminal, answers, person)
        .hold(
            revision,
            r -> {
              last.set(busy(() -> surefoot.revise(r)));
              return last.get().planned();
            },
            Revision::answered);
    return show(surefoot, revision, last.get());
  }

  private int show(Surefoot surefoot, Revision revision, Revised revised) throws IOException {
    Outcome outcome = revised.outcome();
    Domain found = surefoot.domain(revision.spec().domain());
    if (session.json()) {
      terminal.out().println(RevisedJson.of(found, revised));
    } else {
      new RevisedStory(terminal.out(), found).tell(revised);
      if (explain) {
        new Story(terminal.out(), found, false).explain(revised.planned());
      }
    }
    outputs.write(terminal, found, OutcomeJson.spec(outcome), OutcomeJson.plan(outcome));
    return Exit.of(outcome);
  }

  private <T> T busy(Supplier<T> work) {
    return Busy.during(terminal, "planning", work);
  }

  private Request request(
      Surefoot surefoot, Inputs inputs, @Nullable Spec given, @Nullable Drafter drafter) {
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
    return new Request(Texts.checked(words(inputs)), named, facts, drafter);
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

  private int show(Surefoot surefoot, Reading reading) throws IOException {
    Spec spec = reading.spec();
    Domain found = surefoot.domain(spec.domain());
    if (session.json()) {
      terminal.out().println(SpecJson.write(found, spec));
      reading.doubts().forEach(doubt -> terminal.err().println("In doubt: " + doubt.question()));
    } else {
      new Story(terminal.out(), found, true).tell(reading);
      surefoot.gathered(spec).ifPresent(g -> Sources.tell(terminal.out(), g, true));
    }
    surefoot.gathered(spec).ifPresent(g -> Sources.warn(terminal.err(), g));
    outputs.write(terminal, found, spec, null);
    return Exit.OK;
  }

  private int show(Surefoot surefoot, Planned planned) throws IOException {
    Spec spec = OutcomeJson.spec(planned.outcome());
    Domain found = surefoot.domain(spec.domain());
    if (session.json()) {
      JsonObject json = OutcomeJson.of(found, planned.outcome());
      surefoot.gathered(spec).ifPresent(g -> json.add("looked_up", Sources.json(g)));
      terminal.out().println(json);
    } else {
      Story story = new Story(terminal.out(), found, false);
      story.tell(planned.outcome());
      surefoot.gathered(spec).ifPresent(g -> Sources.tell(terminal.out(), g, explain));
      if (explain) {
        story.explain(planned);
      }
    }
    surefoot.gathered(spec).ifPresent(g -> Sources.warn(terminal.err(), g));
    outputs.write(terminal, found, spec, OutcomeJson.plan(planned.outcome()));
    return Exit.of(planned.outcome());
  }
}
