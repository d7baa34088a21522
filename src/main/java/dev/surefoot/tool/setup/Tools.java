package dev.surefoot.tool.setup;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Words;
import dev.surefoot.domain.Yaml;
import dev.surefoot.execute.StepDates;
import dev.surefoot.execute.Tool;
import dev.surefoot.execute.Toolbox;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.mcp.Connector;
import dev.surefoot.mcp.RemoteServer;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Binding;
import dev.surefoot.tool.BoundTool;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Results;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.Trusted;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that a tools file sets up, connected and checked. */
public final class Tools implements AutoCloseable {

  private final Map<String, CheckedAction> actions = new LinkedHashMap<>();
  private final List<RemoteServer> servers = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Yaml> steps = new LinkedHashMap<>();
  private final Secrets secrets;
  private final Lock lock;
  private final Around around;
  private final Spoken spoken;
  private final List<String> heard = new ArrayList<>();

  /**
   * What a tools file needs from outside.
   *
   * @param clock gives the zone of calendars that name none, and stamps what is written
   * @param environment variables by name
   * @param secrets learns those of the file
   * @param reader opened when a step is in words, or a result is prose to be read
   */
  public record Around(
      Clock clock,
      UnaryOperator<@Nullable String> environment,
      Connector connector,
      Traces traces,
      Secrets secrets,
      Supplier<ChoiceReader> reader) {

    /** Where nothing stands in words. */
    public Around(
        Clock clock,
        UnaryOperator<@Nullable String> environment,
        Connector connector,
        Traces traces,
        Secrets secrets) {
      this(clock, environment, connector, traces, secrets, Around::nobody);
    }

    private static ChoiceReader nobody() {
      throw new BadInputException(
          "The tools file has words to be read, and nobody reads here.",
          "write 'call' and 'args' in place of 'say', and leave 'read' out.");
    }
  }

  private Tools(Path file, Around around) {
    this.around = around;
    this.spoken = new Spoken(around.reader(), around.clock().getZone());
    this.secrets = around.secrets();
    this.lock = new Lock(file);
  }

  /**
   * Reads a file and connects to its servers.
   *
   * @throws dev.surefoot.domain.DomainException when the file is wrong; names the line
   * @throws BadInputException when a server cannot be reached or a schema not be used
   */
  public static Tools open(Path file, Around around) {
    Tools tools = new Tools(file, around);
    try {
      tools.read(Yaml.read(file), file.toAbsolutePath().getParent());
      return tools;
    } catch (RuntimeException wrong) {
      tools.close();
      throw wrong;
    }
  }

  private void read(Yaml yaml, Path folder) {
    Yaml.Fields fields = yaml.fields("tools", "servers", "steps");
    Environment environment = new Environment(around.environment(), secrets);
    BuiltIn builtIn = new BuiltIn(folder, around.clock(), environment);
    fields
        .maybe("tools")
        .ifPresent(
            t ->
                t.map()
                    .forEach(
                        (name, value) ->
                            builtIn.read(identifier(name, value), value).forEach(this::add)));
    fields
        .maybe("servers")
        .ifPresent(s -> s.map().forEach((name, value) -> connect(environment, name, value)));
    fields.maybe("steps").ifPresent(s -> steps.putAll(s.map()));
    steps.forEach(this::step);
  }

  private static String identifier(String name, Yaml value) {
    if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
      throw value.error(
          "'%s' is no name.".formatted(name), "small letters, digits and '_' do, at most 30.");
    }
    return name;
  }

  private void connect(Environment environment, String name, Yaml value) {
    identifier(name, value);
    RemoteServer server =
        new RemoteServer(new Servers(environment).read(name, value), around.connector());
    servers.add(server);
    for (Action action : server.actions(notes::add)) {
      try {
        add(action);
      } catch (BadInputException unusable) {
        notes.add(String.valueOf(unusable.getMessage()).lines().findFirst().orElse(""));
      }
    }
  }

  private void add(Action action) {
    CheckedAction checked = new CheckedAction(action, secrets, around.traces());
    if (actions.putIfAbsent(checked.descriptor().name(), checked) != null) {
      throw new BadInputException(
          "There are two tools '%s'.".formatted(checked.descriptor().name()),
          "one of the two entries needs another name.");
    }
  }

  /** The tools, in the order of the file. */
  public Collection<CheckedAction> actions() {
    return actions.values();
  }

  /** What was left out of the servers' catalogues, in sentences. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** What differs from the catalogues that were pinned; nothing may run until it is empty. */
  public List<String> drift() {
    return lock.drift(servers);
  }

  /** Pins the catalogues as they are now, and says where. */
  public Path pin() throws IOException {
    lock.pin(servers);
    return lock.file();
  }

  /**
   * The tools of one run of a plan.
   *
   * @throws dev.surefoot.domain.DomainException when a step of the domain is not carried out by
   *     anything, or by something that does not fit it
   */
  public Toolbox toolbox(Domain domain, Trusted trusted, StepDates dates, Results results) {
    List<Tool> tools = new ArrayList<>();
    for (String step : domain.planning().tools().keySet()) {
      Yaml value = steps.get(domain.name() + "/" + step);
      if (value == null) {
        throw new BadInputException(
            "No tool carries out the step '%s/%s'.".formatted(domain.name(), step),
            "add '%s/%s: {call: ..., args: {...}}' under 'steps', or 'nothing' for what people do themselves."
                .formatted(domain.name(), step));
      }
      if (value.isText()) {
        tools.add(new ByHand(step));
      } else {
        Bound bound = bound(domain, step, value, dates);
        known(domain, step, value, bound.binding());
        BoundTool tool = new BoundTool(bound.binding(), bound.action(), trusted, dates, results);
        Yaml.Fields fields = fields(value);
        tools.add(
            fields.maybe("read").isPresent()
                ? tool.reading(spoken.prose(fields, bound.action(), dates.firstDay()))
                : tool);
      }
    }
    return new Toolbox(tools);
  }

  /**
   * The tools of a plan of one call that was asked for in words.
   *
   * @param plan see {@link Errand#plan}
   */
  public Toolbox errand(Plan plan) {
    List<Tool> tools = new ArrayList<>();
    for (Step step : plan.steps()) {
      CheckedAction action = actions.get(step.tool());
      if (action != null) {
        tools.add(
            new BoundTool(
                Binding.literal(step.tool(), Errand.args(step, action)),
                action,
                new Trusted(Errand.DOMAIN, Errand.SPEC, plan),
                new StepDates(Errand.DOMAIN, LocalDate.EPOCH),
                new Results()));
      }
    }
    return new Toolbox(tools);
  }

  /** The steps in words as they were read, in sentences. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private record Bound(Binding binding, CheckedAction action) {}

  private static Yaml.Fields fields(Yaml value) {
    return value.fields("call", "args", "say", "read", "prose");
  }

  /** A step in words is read here, before anything is approved. */
  private Bound bound(Domain domain, String step, Yaml value, StepDates dates) {
    Yaml.Fields fields = fields(value);
    if (fields.maybe("say").isEmpty()) {
      return bound(value, step);
    }
    Spoken.Call call =
        spoken.call(domain, step, fields.need("say"), actions.values(), dates.firstDay());
    heard.add("%s/%s: %s %s".formatted(domain.name(), step, call.tool(), call.args()));
    CheckedAction action = java.util.Objects.requireNonNull(actions.get(call.tool()));
    return new Bound(Binding.of(step, call.args()), action);
  }

  private Bound bound(Yaml value, String step) {
    Yaml.Fields fields = fields(value);
    CheckedAction action = actions.get(Words.among(actions.keySet(), fields.need("call")));
    JsonObject args = fields.maybe("args").map(Measures::object).orElse(new JsonObject());
    if (action.descriptor().input().get("properties") instanceof JsonObject known) {
      fields
          .maybe("args")
          .ifPresent(a -> a.map().forEach((name, v) -> among(known.keySet(), name, v)));
    }
    return new Bound(Binding.of(step, args), action);
  }

  private static void among(Set<String> known, String name, Yaml value) {
    if (!known.contains(name)) {
      throw value.error("the tool takes no such argument.", Words.near(name, known));
    }
  }

  /** What can be said of a step without knowing its domain. */
  private void step(String name, Yaml value) {
    if (!name.matches("[a-z0-9_-]+/[a-z0-9_-]+")) {
      throw value.error("'%s' is no step.".formatted(name), "write it as calendar/book.");
    }
    if (value.isText()) {
      Words.among(Set.of("nothing"), value);
    } else if (fields(value).maybe("say").isPresent()) {
      words(fields(value), value);
    } else {
      CheckedAction action = bound(value, name).action();
      if (fields(value).maybe("read").isPresent()) {
        spoken.prose(fields(value), action, LocalDate.EPOCH);
      }
    }
  }

  private static void words(Yaml.Fields fields, Yaml value) {
    if (fields.maybe("call").isPresent() || fields.maybe("args").isPresent()) {
      throw value.error("'say' stands beside 'call' or 'args'.", "one of the two ways was meant.");
    }
    fields.need("say").text(); // there is one, or it says so
  }

  private static void known(Domain domain, String step, Yaml value, Binding binding) {
    Set<String> known = new HashSet<>(domain.planning().tools().get(step).args().keySet());
    known.addAll(List.of("start", "end", "date", "end_date"));
    for (String name : binding.placeholders()) {
      String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
      boolean fits =
          name.contains(".") ? domain.planning().tools().containsKey(first) : known.contains(first);
      if (!fits) {
        throw value.error("nothing is called {%s}.".formatted(name), Words.near(first, known));
      }
    }
  }

  @Override
  public void close() {
    servers.forEach(RemoteServer::close);
  }
}
