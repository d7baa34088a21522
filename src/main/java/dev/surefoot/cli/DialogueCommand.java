package dev.surefoot.cli;

import dev.surefoot.bench.Dialogues;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.read.ReplyExam;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers to questions with the facts that they are known to lead to. */
@Command(
    name = "dialogue",
    mixinStandardHelpOptions = true,
    description = {
      "Takes answers to questions and compares with the facts known before and after.",
      "The last line on standard output is a JSON summary."
    })
final class DialogueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "JSON lines")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "F.jsonl", description = "one line each")
  private Path out = Path.of("");

  DialogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (LanguageModel model = Models.open(Session.home(), session.model());
        Lines lines = new Lines(out);
        Busy busy = Busy.with(terminal, "replies")) {
      Dialogues dialogues =
          new Dialogues(
              DomainLoader.loadAll(Session.home()), domain -> new ReplyExam(domain, model));
      terminal.out().println(dialogues.run(file, lines::write, busy::step));
      return Exit.OK;
    }
  }
}
