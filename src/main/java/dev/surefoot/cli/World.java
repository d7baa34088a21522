package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.SimulatedWorld;
import dev.surefoot.execute.StepDates;
import dev.surefoot.execute.Toolbox;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.Version;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.tool.Results;
import dev.surefoot.tool.Trusted;
import dev.surefoot.tool.setup.Tools;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tools of a run. They stand in its journal, as JSON, so they can be opened again. */
final class World implements AutoCloseable {

  private final Terminal terminal;
  private final Toolbox toolbox;
  private final @Nullable Tools tools;
  private final @Nullable Path file;

  private World(Terminal terminal, Toolbox toolbox, @Nullable Tools tools, @Nullable Path file) {
    this.terminal = terminal;
    this.toolbox = toolbox;
    this.tools = tools;
    this.file = file;
  }

  /**
   * What a run began with.
   *
   * @param before what has happened in it
   */
  record Run(Spec spec, Plan plan, List<Entry> before) {

    /** A run that stands in a journal. */
    static Run of(Journal journal, Domain domain, String run) {
      Version first = journal.versions(run).get(0);
      return new Run(
          SpecJson.read(domain, first.spec()).value(),
          PlanJson.read(domain, first.plan()).value(),
          journal.entries(run));
    }
  }

  /** A simulated world in which some things go wrong. */
  static String simulated(List<String> failures) {
    JsonArray wrong = new JsonArray();
    failures.forEach(wrong::add);
    JsonObject json = new JsonObject();
    json.addProperty("world", "simulated");
    json.add("failures", wrong);
    return json.toString();
  }

  /** The tools of a file, for what somebody said in words. */
  static String said(Path file, LocalDate today, String words) {
    JsonObject json = JsonParser.parseString(tools(file, today)).getAsJsonObject();
    json.addProperty("said", words);
    return json.toString();
  }

  /** The tools of a file, for a plan whose first day is a certain one. */
  static String tools(Path file, LocalDate firstDay) {
    JsonObject json = new JsonObject();
    json.addProperty("world", "tools");
    json.addProperty("file", file.toAbsolutePath().normalize().toString());
    json.addProperty("first_day", firstDay.toString());
    return json.toString();
  }

  static World open(Terminal terminal, Session session, Surefoot surefoot, String world, Run run) {
    Domain domain = surefoot.domainOfRun(run.spec().domain());
    JsonObject stored = JsonParser.parseString(world).getAsJsonObject();
    if (stored.get("world").getAsString().equals("simulated")) {
      List<String> failures = new ArrayList<>();
      for (JsonElement failure : stored.getAsJsonArray("failures")) {
        failures.add(failure.getAsString());
      }
      return new World(terminal, SimulatedWorld.of(domain, failures).toolbox(domain), null, null);
    }
    Path file = Path.of(stored.get("file").getAsString());
    Inputs.text(file);
    Tools tools = ToolSetup.open(terminal, file, session, surefoot);
    try {
      if (domain.equals(Errand.DOMAIN)) {
        return new World(terminal, tools.errand(run.plan()), tools, file);
      }
      StepDates dates =
          new StepDates(domain, LocalDate.parse(stored.get("first_day").getAsString()));
      Trusted trusted = new Trusted(domain, surefoot.problem(run.spec()).spec(), run.plan());
      return new World(
          terminal, tools.toolbox(domain, trusted, dates, results(run.before())), tools, file);
    } catch (RuntimeException wrong) {
      tools.close();
      throw wrong;
    }
  }

  private static Results results(List<Entry> before) {
    Results results = new Results();
    before.stream()
        .map(Entry::event)
        .filter(e -> Set.of(Event.Kind.DONE, Event.Kind.FOUND_DONE).contains(e.kind()))
        .filter(e -> !e.detail().isEmpty())
        .forEach(
            e -> results.restore(e.tool(), JsonParser.parseString(e.detail()).getAsJsonObject()));
    return results;
  }

  Toolbox toolbox() {
    return toolbox;
  }

  /** Whether a server's catalogue is not the pinned one; says so. */
  boolean drifted() {
    if (tools == null || file == null) {
      return false;
    }
    tools.notes().forEach(note -> terminal.err().println(note));
    tools.heard().forEach(call -> terminal.err().println("Read: " + call));
    List<String> drift = tools.drift();
    drift.forEach(change -> terminal.err().println("Not pinned: " + change + "."));
    if (!drift.isEmpty()) {
      terminal.err().println(ToolSetup.remedy(file));
    }
    return !drift.isEmpty();
  }

  @Override
  public void close() {
    if (tools != null) {
      tools.close();
    }
  }
}
