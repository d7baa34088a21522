package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.bench.ToolExam;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests the executor on instructions that it was not trained on. */
@Command(
    name = "tools",
    mixinStandardHelpOptions = true,
    description = {
      "Reads instructions into calls of tools, or prose into fields, and counts those exactly"
          + " right.",
      "The last line on standard output is a JSON summary: right, asked, wrong and all, by tool."
    })
final class ToolExamCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(
      names = "--file",
      required = true,
      paramLabel = "EXAM.jsonl",
      description = "instructions with their calls, such as tools/exam/development.jsonl")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F.jsonl",
      description = "what was made of each")
  private Path out = Path.of("");

  @Mixin private ExamOptions asked = new ExamOptions();

  ToolExamCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Inputs.text(file);
    try (LanguageModel model = Models.open(Session.home(), session.model());
        Busy busy = Busy.with(terminal, "reading")) {
      ChoiceReader reader =
          new ChoiceReader(model, asked.stock() ? null : ChoiceReader.ROLE, asked.doubt());
      ToolExam.Result result = new ToolExam(reader).hold(file, busy::step);
      Files.write(out, result.lines().stream().map(JsonObject::toString).toList());
      terminal.out().println(result.summary());
      return Exit.OK;
    }
  }
}
