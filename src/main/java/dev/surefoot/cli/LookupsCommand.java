package dev.surefoot.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.LookupBench;
import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures looking up against the size of the tables. */
@Command(
    name = "lookups",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how long looking up takes in tables, and in the same tables several times as large.",
      "The last line on standard output is a JSON summary."
    })
final class LookupsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "F.jsonl",
      description = "lines with a 'spec' each, of one domain")
  private Path data = Path.of("");

  @Option(names = "--times", defaultValue = "10", description = "how many times as large")
  private int times = 10;

  @Option(names = "--rounds", defaultValue = "5", description = "how often each is looked up")
  private int rounds = 5;

  LookupsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (times < 2 || times > 100 || rounds < 1) {
      throw Inputs.bad(
          "--times %d --rounds %d measures nothing.".formatted(times, rounds),
          "2 to 100 times as large, and one round or more, were meant.");
    }
    Path work = Files.createTempDirectory("surefoot-lookups");
    try (Surefoot surefoot = session.open(terminal, false)) {
      List<Spec> specs = new ArrayList<>();
      Domain domain = null;
      for (String line : Files.readAllLines(data)) {
        JsonObject spec = JsonParser.parseString(line).getAsJsonObject().getAsJsonObject("spec");
        domain = surefoot.domain(spec.get("domain").getAsString());
        specs.add(SpecJson.read(domain, spec.toString()).value());
      }
      if (domain == null) {
        throw Inputs.bad("'%s' is empty.".formatted(data), "another file was meant.");
      }
      LookupBench bench = new LookupBench(domain, specs, rounds);
      terminal.out().println(bench.run(session.neededTables(), work, times));
      return Exit.OK;
    } finally {
      remove(work);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
