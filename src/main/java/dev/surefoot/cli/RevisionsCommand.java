package dev.surefoot.cli;

import dev.surefoot.bench.Revising;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.read.RevisionReader;
import dev.surefoot.read.ShapeMemory;
import dev.surefoot.read.teach.Revisions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes of mind with the facts before and after. */
@Command(
    name = "revisions",
    mixinStandardHelpOptions = true,
    description = {
      "Reads what changes a request and compares the facts that hold then with the known ones.",
      "The last line on standard output is a JSON summary."
    })
final class RevisionsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(
      names = "--file",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines with request, before, after and clauses")
  private List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "F.jsonl", description = "one line each")
  private Path out = Path.of("");

  @Option(
      names = "--taught",
      description = "no model: every clause is answered as its author meant it")
  private boolean taught;

  @Option(
      names = "--check",
      description =
          "only say where the operations do not lead from the facts before to those after")
  private boolean check;

  RevisionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, Domain> domains = DomainLoader.loadAll(Session.home());
    if (check) {
      for (Path file : files) {
        Revisions.faults(domains, file).forEach(terminal.out()::println);
      }
      return Exit.OK;
    }
    List<Revisions.Known> known = Revisions.known(domains, files);
    try (LanguageModel model =
            taught
                ? Revisions.model(domains, files)
                : Models.open(Session.home(), session.model());
        Lines lines = new Lines(out);
        Busy busy = Busy.with(terminal, "revisions")) {
      RevisionReader reader = new RevisionReader(ShapeMemory.fresh(), domain -> "");
      Revising run =
          new Revising(k -> reader.read(k.domain(), k.before(), k.words(), List.of(), model));
      terminal.out().println(run.run(known, lines::write, busy::step));
      return Exit.OK;
    }
  }
}
