package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.Requests;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.teach.Taught;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Requests in free wording with their expected facts. */
@Command(
    name = "requests",
    mixinStandardHelpOptions = true,
    description = {
      "Reads requests in free wording and compares with the facts they are known to state.",
      "The last line on standard output is a JSON summary."
    })
final class RequestsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private BenchOptions bench = new BenchOptions();

  @Option(
      names = "--file",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines")
  private List<Path> files = List.of();

  @Option(
      names = "--draft",
      paramLabel = "model|none",
      defaultValue = "model",
      description = "who drafts")
  private String draft = "model";

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      description = "mistypes this share of the small letters, such as 0.05")
  private double noise;

  @Option(
      names = "--taught",
      description = "instead of a model, answers as the file says: the best that reading can do")
  private boolean taught;

  RequestsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = open();
        Lines lines = new Lines(bench.out());
        Busy busy = Busy.with(terminal, "requests")) {
      Requests.Settings settings =
          new Requests.Settings(
              files, bench.limit(), bench.freshMemory(), bench.anyDomain(), noise);
      JsonObject summary = new Requests(surefoot, settings).run(lines::write, busy::step);
      terminal.out().println(summary);
      return Exit.OK;
    }
  }

  private Surefoot open() throws IOException {
    return taught
        ? session.open(terminal, Taught.model(DomainLoader.loadAll(Session.home()), files))
        : session.open(terminal, draft.equals("model"));
  }
}
