package dev.surefoot.cli;

import com.google.gson.Gson;
import dev.surefoot.bench.ToolLessons;
import dev.surefoot.read.teach.NameTeaching;
import dev.surefoot.read.teach.Split;
import dev.surefoot.read.teach.Teach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the reader's training set. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the training set of the reader from the phrases of all domains, or with --tools the",
      "executor's.",
      "What the values of its text do not bear out is left out and counted.",
      "The last line on standard output is a JSON summary."
    })
final class TeachCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "F.jsonl", description = "one pair a line")
  private @Nullable Path out;

  @Option(
      names = "--exam",
      paramLabel = "SPLIT",
      description = "instead, the clauses of texts never learnt from: ${COMPLETION-CANDIDATES}")
  private @Nullable Split exam;

  @Option(
      names = "--lost",
      paramLabel = "F.jsonl",
      description = "also writes the meanings that could not be taught, and why")
  private @Nullable Path lost;

  @Option(
      names = "--names",
      paramLabel = "F.bin",
      description = "trains the name finder and writes it; models/names.bin is built into the jar")
  private @Nullable Path names;

  @Option(
      names = "--tools",
      paramLabel = "F.jsonl",
      split = ",",
      description =
          "instead, the executor's lines from rows such as tools/phrases/A.jsonl; again or with"
              + " commas")
  private List<Path> tools = List.of();

  TeachCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (names != null) {
      int tokens = NameTeaching.train(Session.home(), names);
      terminal.out().println(new Gson().toJson(Map.of("tokens", tokens)));
    }
    if (!tools.isEmpty()) {
      executor();
    } else if (out != null || lost != null) {
      write(exam == null ? Teach.phrases(Session.home()) : Teach.exam(Session.home(), exam));
    }
    return Exit.OK;
  }

  private void executor() throws IOException {
    ToolLessons lessons = ToolLessons.of(tools);
    if (out != null) {
      terminal.out().println(new Gson().toJson(lessons.write(out)));
    }
    if (lost != null) {
      lessons.losses(lost);
    }
  }

  private void write(Teach teach) throws IOException {
    if (out != null) {
      terminal.out().println(new Gson().toJson(teach.write(out)));
    }
    if (lost != null) {
      teach.losses(lost);
    }
  }
}
