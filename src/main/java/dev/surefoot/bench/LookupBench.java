package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Background;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.SchemaReader;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.gather.Gatherers;
import dev.surefoot.gather.Tables;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How long looking up takes, and how that grows with the size of the tables. */
public final class LookupBench {

  private final Domain domain;
  private final List<Spec> specs;
  private final int rounds;

  /**
   * A benchmark.
   *
   * @param specs what is looked up for
   * @param rounds how often; the first is not counted
   */
  public LookupBench(Domain domain, List<Spec> specs, int rounds) {
    this.domain = domain;
    this.specs = specs;
    this.rounds = rounds;
  }

  /** Tables and what was measured with them. */
  private static final class Measured {
    private final String name;
    private final Gatherers gatherers;
    private final double imported;
    private final double opened;
    private final List<Double> times = new ArrayList<>();
    private long facts;

    Measured(String name, Path folder, Path cache, Domain domain) {
      this.name = name;
      long begun = System.nanoTime();
      new Gatherers(folder, cache).tables(domain).close();
      imported = since(begun);
      begun = System.nanoTime();
      gatherers = new Gatherers(folder, cache);
      gatherers.tables(domain).gazetteer();
      opened = since(begun);
    }

    private JsonObject json(double base) {
      JsonObject json = new JsonObject();
      json.addProperty("import_seconds", round(imported / 1000));
      json.addProperty("open_ms", round(opened));
      json.addProperty("median_ms", round(median(times)));
      json.addProperty("times_as_long", round(median(times) / base));
      json.addProperty("facts", facts);
      return json;
    }
  }

  /**
   * Measures the tables of a folder, and the same enlarged.
   *
   * @param work an empty folder for the larger tables and all imports
   */
  public JsonObject run(Path folder, Path work, int times) throws IOException {
    Background background = domain.planning().background();
    Schema schema = Objects.requireNonNull(background.schema());
    Path own = folder.resolve(SchemaReader.FILE);
    Schema used = Files.exists(own) ? SchemaReader.own(own, schema) : schema;
    Enlarged enlarged = new Enlarged(background, used, folder);
    Path places = Files.createDirectories(work.resolve("places"));
    Path rows = Files.createDirectories(work.resolve("rows"));
    enlarged.write(places, times, true);
    enlarged.write(rows, times, false);
    Path cache = work.resolve("cache");
    List<Measured> all =
        List.of(
            new Measured("as_they_are", folder, cache, domain),
            new Measured("more_places", places, cache, domain),
            new Measured("more_in_each_place", rows, cache, domain));
    for (int round = 0; round <= rounds; round++) {
      for (Measured each : all) {
        measure(each, round > 0);
      }
    }
    return summary(all, times);
  }

  /** Each spec in turn by each of the tables, so that a busy machine slows all of them alike. */
  private void measure(Measured tables, boolean counted) {
    Tables opened = tables.gatherers.tables(domain);
    tables.facts = 0;
    for (Spec spec : specs) {
      long begun = System.nanoTime();
      try {
        Spec found = new Gatherer(domain, opened).gather(spec).spec();
        tables.facts += found.constraints().size();
      } catch (SpecException unknown) {
        continue;
      }
      if (counted) {
        tables.times.add(since(begun));
      }
    }
  }

  private JsonObject summary(List<Measured> all, int times) {
    JsonObject json = new JsonObject();
    json.addProperty("specs", specs.size());
    json.addProperty("rounds", rounds);
    json.addProperty("times_larger", times);
    double base = median(all.get(0).times);
    for (Measured each : all) {
      json.add(each.name, each.json(base));
      each.gatherers.close();
    }
    return json;
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
  }

  private static double round(double value) {
    return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : -1;
  }
}
