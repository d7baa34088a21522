package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Execution;
import dev.surefoot.execute.Replanner;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.Tool;
import dev.surefoot.execute.ToolCall;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.execute.Toolbox;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What the journal costs a step, beside what the disk needs to write at all. */
public final class JournalBench {

  private static final int SYNCS = 300;
  private static final int BLOCK = 4096;

  /** How often the heap is looked at. */
  private static final int LOOKS = 5;

  private static final Domain DOMAIN =
      new Domain("errands", "errands", Domain.Clock.MINUTES, Map.of(), Path.of("none"));

  private final int runs;
  private final Plan plan;

  /** A benchmark of some runs of simulated steps each. */
  public JournalBench(int runs, int steps) {
    this.runs = runs;
    this.plan =
        new Plan(
            DOMAIN.name(),
            IntStream.range(0, steps)
                .mapToObj(
                    i -> new Step("s" + i, "errand", Map.of("number", i), i, i + 1, List.of()))
                .toList());
  }

  /** A tool without effect that notes when it is called, in nanoseconds. */
  private static final class Errand implements Tool {

    private long last;
    private final List<Long> between = new ArrayList<>();

    @Override
    public String name() {
      return "errand";
    }

    @Override
    public ToolResult call(ToolCall call) {
      long now = System.nanoTime();
      if (last != 0) {
        between.add(now - last);
      }
      last = System.nanoTime();
      return ToolResult.ok();
    }
  }

  /**
   * Measures.
   *
   * @param folder an empty one, on the disk that is measured
   * @param done told after every run how many there were
   */
  public JsonObject run(Path folder, IntConsumer done) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("runs", runs);
    json.addProperty("steps_a_run", plan.steps().size());
    json.addProperty("disk_sync_ms_growing", millis(syncs(folder, true)));
    json.addProperty("disk_sync_ms_in_place", millis(syncs(folder, false)));
    try (Journal memory = Journal.inMemory()) {
      json.addProperty("step_ms_in_memory", millis(between(memory, Math.min(runs, 50))));
    }
    Path file = folder.resolve("journal.db");
    try (Journal journal = Journal.open(file)) {
      measured(json, journal, done);
    }
    json.addProperty("file_mb", round(Files.size(file) / 1e6));
    json.addProperty("disk_sync_ms_growing_after", millis(syncs(folder, true)));
    json.addProperty("disk_sync_ms_in_place_after", millis(syncs(folder, false)));
    return json;
  }

  private void measured(JsonObject json, Journal journal, IntConsumer done) {
    List<Long> all = new ArrayList<>();
    JsonArray heap = new JsonArray();
    long begun = System.nanoTime();
    for (int run = 1; run <= runs; run++) {
      all.addAll(between(journal, 1));
      done.accept(run);
      if (run % Math.max(1, runs / LOOKS) == 0) {
        heap.add(heapMb());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    json.addProperty("step_ms", millis(all));
    json.addProperty("step_ms_95", round(sorted(all)[(int) (all.size() * 0.95)] / 1e6));
    json.addProperty("seconds", round(seconds));
    json.addProperty("runs_a_second", round(runs / seconds));
    json.addProperty("steps_a_second", round(runs * plan.steps().size() / seconds));
    json.add("heap_mb", heap);
  }

  /** From the end of one call to the beginning of the next, in nanoseconds. */
  private List<Long> between(Journal journal, int times) {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Errand errand = new Errand();
      Terms terms = Terms.of(new Toolbox(List.of(errand)), ApprovalPolicy.all());
      Report report =
          Execution.begin(
              journal,
              "{}",
              DOMAIN,
              new Spec(DOMAIN.name(), List.of(), List.of()),
              plan,
              terms,
              (spec, current, before) -> new Replanner.None("nothing is planned here"));
      if (!(report instanceof Report.Finished)) {
        throw new IllegalStateException("A run of errands ended as " + report);
      }
      all.addAll(errand.between);
    }
    return all;
  }

  /** The heap in use after a collection. */
  private static double heapMb() {
    System.gc();
    return round(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
  }

  /** How long the disk takes for a block, behind the last one or in its place. */
  private static List<Long> syncs(Path folder, boolean growing) throws IOException {
    Path file = Files.createTempFile(folder, "sync", ".tmp");
    List<Long> times = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long begun = System.nanoTime();
        channel.write(ByteBuffer.allocate(BLOCK), growing ? (long) i * BLOCK : 0);
        channel.force(false);
        times.add(System.nanoTime() - begun);
      }
    } finally {
      Files.delete(file);
    }
    return times;
  }

  private static long[] sorted(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double millis(List<Long> nanos) {
    return nanos.isEmpty() ? 0 : round(sorted(nanos)[nanos.size() / 2] / 1e6);
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
