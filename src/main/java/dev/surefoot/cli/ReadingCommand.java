package dev.surefoot.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.read.teach.Exam;
import dev.surefoot.read.teach.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests the reader on clauses that it was not trained on. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the clauses of texts held out from training and counts those read exactly.",
      "The last line on standard output is a JSON summary: right and all, by kind and by trust."
    })
final class ReadingCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F.jsonl",
      description = "what was misread")
  private Path out = Path.of("");

  @Option(
      names = "--split",
      defaultValue = "DEVELOPMENT",
      description = "which texts: ${COMPLETION-CANDIDATES}")
  private Split split = Split.DEVELOPMENT;

  @Option(names = "--limit", paramLabel = "N", description = "only N clauses a domain")
  private int limit = Integer.MAX_VALUE;

  @Mixin private ExamOptions asked = new ExamOptions();

  ReadingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (LanguageModel model = Models.open(Session.home(), session.model());
        Busy busy = Busy.with(terminal, "reading")) {
      Exam.Result result =
          Exam.hold(Session.home(), model, split, limit, asked.stock(), asked.doubt(), busy::step);
      Gson gson = new Gson();
      Files.write(out, result.misses().stream().map(gson::toJson).toList());
      JsonObject summary = new JsonObject();
      summary.add("by_kind", gson.toJsonTree(result.byKind()));
      summary.add("by_trust", gson.toJsonTree(result.byTrust()));
      terminal.out().println(summary);
      return Exit.OK;
    }
  }
}
