package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.Surefoot;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.execute.agent.Heard;
import dev.surefoot.execute.agent.Instruction;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.tool.Canonical;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.setup.Tools;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one thing that is said in words, with one tool. */
@Command(
    name = "do",
    mixinStandardHelpOptions = true,
    description = {
      "Reads an instruction into one call of a tool, shows it, and makes it once it is approved.",
      "Every value is copied from the words; what is missing or in doubt is asked.",
      "The call is in the journal: 'resume' and 'abort' work as for plans."
    })
final class DoCommand implements Callable<Integer> {

  private static final int MOST_QUESTIONS = 8;

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private JournalOption journals = new JournalOption();
  @Mixin private Consent consent = new Consent();
  @Mixin private Following following = new Following();

  @Parameters(paramLabel = "TEXT", description = "what is to be done")
  private String text = "";

  @Option(
      names = "--tools",
      required = true,
      paramLabel = "FILE",
      description = "the tools on offer (docs/tools.md)")
  private Path file = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "the day from which on 'Friday' is meant (default: today)")
  private @Nullable LocalDate date;

  @Option(
      names = "--answer",
      paramLabel = "TEXT",
      description = "answer to the question; again for the next one")
  private List<String> answers = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "PREFIX",
      description = "offer only tools whose names begin so, such as diary; again for more")
  private List<String> only = new ArrayList<>();

  DoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Inputs.text(file);
    LocalDate today = date == null ? LocalDate.now(terminal.clock()) : date;
    try (Surefoot surefoot = session.open(terminal, false);
        Tools tools = ToolSetup.open(terminal, file, session, surefoot)) {
      if (drifted(tools)) {
        return Exit.WANTS_APPROVAL;
      }
      Instruction said =
          new Instruction(text, offered(tools), today, terminal.clock().getZone(), answers);
      Heard heard = settled(surefoot, said);
      if (!(heard instanceof Heard.Call call)) {
        return unsettled(heard);
      }
      Errand errand = call.errand();
      if (!session.json()) {
        show(errand);
      }
      RunMetrics metrics = following.metrics(terminal, Errand.DOMAIN, session);
      Terms terms =
          consent
              .terms(terminal, Errand.DOMAIN, tools.errand(errand.plan()), !session.json())
              .listener(metrics);
      try (Journal journal = journals.open(terminal)) {
        String world = World.said(file, today, text);
        return tell(errand, metrics.of(() -> surefoot.run(errand, terms, journal, world)));
      }
    }
  }

  private List<CheckedAction> offered(Tools tools) {
    return tools.actions().stream()
        .filter(a -> only.isEmpty() || only.stream().anyMatch(a.descriptor().name()::startsWith))
        .toList();
  }

  private boolean drifted(Tools tools) {
    tools.notes().forEach(note -> terminal.err().println(note));
    List<String> drift = tools.drift();
    drift.forEach(change -> terminal.err().println("Not pinned: " + change + "."));
    if (!drift.isEmpty()) {
      terminal.err().println(ToolSetup.remedy(file));
    }
    return !drift.isEmpty();
  }

  /** With answers from whoever sits at the terminal, until nothing is asked or nobody answers. */
  private Heard settled(Surefoot surefoot, Instruction said) {
    Instruction now = said;
    Dialogue dialogue = new Dialogue(terminal, List.of(), false);
    for (int asked = 0; ; asked++) {
      Heard heard = surefoot.hear(now);
      boolean may = terminal.interactive() && !session.json() && asked < MOST_QUESTIONS;
      if (!(heard instanceof Heard.Asks asks) || !may) {
        return heard;
      }
      question(asks);
      terminal.out().print("> ");
      terminal.out().flush();
      String words = dialogue.line();
      if (words.isBlank()) {
        return heard;
      }
      now = now.answered(words);
    }
  }

  private void question(Heard.Asks asks) {
    terminal.out().println(Canonical.plain(asks.question()));
    for (int i = 0; i < asks.choices().size(); i++) {
      terminal.out().println("  %d  %s".formatted(i + 1, Canonical.plain(asks.choices().get(i))));
    }
  }

  private int unsettled(Heard heard) {
    Heard.Asks asks =
        heard instanceof Heard.Asks open
            ? open
            : heard instanceof Heard.Nothing none
                ? new Heard.Asks(none.question(), List.of())
                : null;
    if (asks == null) {
      throw new IllegalArgumentException(((Heard.Refused) heard).why());
    }
    if (session.json()) {
      JsonObject json = new JsonObject();
      json.addProperty("outcome", "needs_answer");
      json.addProperty("question", asks.question());
      JsonArray choices = new JsonArray();
      asks.choices().forEach(choices::add);
      json.add("choices", choices);
      terminal.out().println(json);
    } else if (!terminal.interactive() || heard instanceof Heard.Nothing) {
      question(asks);
    }
    return Exit.NEEDS_ANSWER;
  }

  /** The call, with the words that each argument came from. */
  private void show(Errand errand) {
    terminal.out().println(errand.tool());
    errand
        .args()
        .asMap()
        .forEach(
            (name, value) -> {
              String words =
                  errand.words().getOrDefault(name, List.of()).stream()
                      .map(piece -> "\"" + Canonical.plain(piece) + "\"")
                      .collect(Collectors.joining(", "));
              String shown = value.isJsonPrimitive() ? value.getAsString() : value.toString();
              terminal.out().println("  %-10s %s".formatted(name, Canonical.plain(shown)));
              if (!words.equals("\"" + Canonical.plain(shown) + "\"")) {
                terminal.out().println("  %-10s   from %s".formatted("", words));
              }
            });
    terminal.out().println();
  }

  private int tell(Errand errand, Report report) {
    if (session.json()) {
      JsonObject json = RunJson.of(Errand.DOMAIN, report);
      JsonObject call = new JsonObject();
      call.addProperty("tool", errand.tool());
      call.add("args", errand.args());
      JsonObject words = new JsonObject();
      errand
          .words()
          .forEach(
              (name, pieces) -> {
                JsonArray all = new JsonArray();
                pieces.forEach(all::add);
                words.add(name, all);
              });
      call.add("words", words);
      json.add("call", call);
      terminal.out().println(json);
    } else {
      new RunStory(terminal.out(), Errand.DOMAIN).tell(report);
    }
    return Exit.of(report);
  }
}
