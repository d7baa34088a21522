package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import java.util.List;
import java.util.Map;

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
        domain.planning().tools().values().stream().map(SimulatedTool::new).toList());
  }

  private final class SimulatedTool implements Tool {

    private final Planning.Tool declared;

    SimulatedTool(Planning.Tool declared) {
      this.declared = declared;
    }

    @Override
    public String name() {
      return declared.name();
    }

    @Override
    public Effect effect() {
      return switch (declared.effect()) {
        case NONE -> Effect.NONE;
        case REVERSIBLE -> Effect.REVERSIBLE;
        case IRREVERSIBLE -> declared.idempotent() ? Effect.IDEMPOTENT : Effect.IRREVERSIBLE;
      };
    }

    @Override
    public boolean repeatable() {
      return declared.idempotent() || effect() == Effect.NONE;
    }

    /** The simulated world keeps nothing, so there is nothing to take back. */
    @Override
    public ToolResult undo(ToolCall call, Map<String, Object> fields) {
      return ToolResult.ok();
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
