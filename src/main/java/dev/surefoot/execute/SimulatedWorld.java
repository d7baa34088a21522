package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import java.util.List;

/** A world in which every step succeeds, but for the failures put into it. */
public final class SimulatedWorld {

  private final List<Failure> failures;

  private SimulatedWorld(List<Failure> failures) {
    this.failures = List.copyOf(failures);
  }

  /**
   * A world of a domain.
   *
   * @param failures such as {@code left_early:person=Ida,time=15:00}
   * @throws IllegalArgumentException when the domain knows no such failure
   */
  public static SimulatedWorld of(Domain domain, List<String> failures) {
    return new SimulatedWorld(failures.stream().map(f -> Failure.parse(domain, f)).toList());
  }

  /** A simulated tool for each tool of the domain. */
  public Toolbox toolbox(Domain domain) {
    return new Toolbox(
        domain.planning().tools().keySet().stream().map(SimulatedTool::new).toList());
  }

  private final class SimulatedTool implements Tool {

    private final String name;

    SimulatedTool(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public ToolResult check(ToolCall call) {
      return failures.stream()
          .filter(failure -> failure.kind().hits(call, failure.values()))
          .findFirst()
          .<ToolResult>map(f -> new ToolResult.Failed(f.kind().name(), f.values()))
          .orElse(ToolResult.ok());
    }

    @Override
    public ToolResult call(ToolCall call) {
      return check(call);
    }
  }
}
