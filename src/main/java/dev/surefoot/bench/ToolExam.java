package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.execute.agent.Agent;
import dev.surefoot.execute.agent.Choice;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.execute.agent.Heard;
import dev.surefoot.execute.agent.Instruction;
import dev.surefoot.execute.agent.ProseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads instructions that nobody learnt from, and counts calls that are exactly right. */
public final class ToolExam {

  /** Dates of prose are compared as words, so any day does. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 12, 1);

  private final ChoiceReader reader;
  private final OfferedTools tools = new OfferedTools();

  public ToolExam(ChoiceReader reader) {
    this.reader = reader;
  }

  /**
   * How it went.
   *
   * @param lines one JSON object for each instruction: id, text, verdict, expect, got
   * @param summary {@code right}, {@code asked}, {@code wrong} and {@code all}, as a whole and by
   *     tool
   */
  public record Result(List<JsonObject> lines, JsonObject summary) {}

  /** How far it is. */
  @FunctionalInterface
  public interface Progress {

    /** So many of so many are read. */
    void step(long done, long all);
  }

  /** Reads a file of instructions or of prose. */
  public Result hold(Path file, Progress progress) throws IOException {
    List<JsonObject> lines = new ArrayList<>();
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    List<ToolRow> rows = ToolRow.read(file);
    for (ToolRow row : rows) {
      JsonObject line = row.prose() ? prose(row) : instruction(row);
      lines.add(line);
      count(counts, "all", line.get("verdict").getAsString());
      String tool = row.choice().tool();
      count(counts, tool.substring(tool.indexOf('.') + 1), line.get("verdict").getAsString());
      progress.step(lines.size(), rows.size());
    }
    JsonObject summary = new JsonObject();
    counts.forEach(
        (name, verdicts) -> {
          JsonObject one = new JsonObject();
          verdicts.forEach(one::addProperty);
          one.addProperty("all", verdicts.values().stream().mapToInt(n -> n).sum());
          summary.add(name, one);
        });
    return new Result(lines, summary);
  }

  private static void count(Map<String, Map<String, Integer>> counts, String name, String verdict) {
    counts
        .computeIfAbsent(
            name, any -> new LinkedHashMap<>(Map.of("right", 0, "asked", 0, "wrong", 0)))
        .merge(verdict, 1, Integer::sum);
  }

  private JsonObject instruction(ToolRow row) {
    LocalDate today = row.today() == null ? SOME_DAY : row.today();
    Heard heard =
        new Agent(reader)
            .hear(new Instruction(row.text(), tools.of(row.offered()), today, ZoneOffset.UTC));
    boolean none = row.choice().tool().equals(Choice.NONE);
    JsonObject line = line(row);
    if (heard instanceof Heard.Call call) {
      line.addProperty("tool", call.errand().tool());
      line.add("got", call.errand().args());
      boolean right =
          call.errand().tool().equals(row.choice().tool())
              && call.errand().args().equals(row.expect());
      line.addProperty("verdict", right ? "right" : "wrong");
    } else if (heard instanceof Heard.Asks asks) {
      line.addProperty("question", asks.question());
      JsonArray choices = new JsonArray();
      asks.choices().forEach(choices::add);
      line.add("choices", choices);
      line.addProperty("verdict", "asked");
    } else {
      line.addProperty("verdict", heard instanceof Heard.Nothing && none ? "right" : "asked");
      line.addProperty("question", heard.toString());
    }
    return line;
  }

  /** Fields are compared as they stand; one that is left out because of a doubt is asked about. */
  private JsonObject prose(ToolRow row) {
    Map<String, ProseReader.Type> types = new LinkedHashMap<>();
    row.offered().get(0).args().forEach(name -> types.put(name, ProseReader.Type.TEXT));
    ProseReader.Fields read = new ProseReader(() -> reader, SOME_DAY).read(types, row.text());
    JsonObject got = new JsonObject();
    read.fields().forEach((name, value) -> got.add(name, new JsonPrimitive(value.toString())));
    JsonObject line = line(row);
    line.add("got", got);
    line.addProperty("left", String.join("; ", read.left()));
    boolean right = got.equals(row.expect());
    line.addProperty("verdict", right ? "right" : read.left().isEmpty() ? "wrong" : "asked");
    return line;
  }

  private static JsonObject line(ToolRow row) {
    JsonObject line = new JsonObject();
    line.addProperty("id", row.id());
    line.addProperty("style", row.style());
    line.addProperty("text", row.text());
    line.addProperty("wanted", row.choice().tool());
    line.add("expect", row.expect());
    return line;
  }
}
