package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.ApprovalRules;
import dev.surefoot.execute.Limits;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.Toolbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which terms a run is carried out. */
final class Consent {

  @Option(
      names = "--approve",
      paramLabel = "HASH",
      description = "approve exactly this plan with these tools")
  private @Nullable String approve;

  @Option(names = "--yes", description = "approve the plan and every change of it")
  private boolean yes;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "YAML that says which steps need approval (default: all)")
  private @Nullable Path policy;

  @Option(names = "--most-calls", paramLabel = "N", description = "most calls of tools in the run")
  private long calls = Limits.NONE.calls();

  @Option(
      names = "--most-money",
      paramLabel = "N",
      description = "most money for calls, in the smallest unit of the tools' currency")
  private long money = Limits.NONE.money();

  @Option(
      names = "--most-time",
      paramLabel = "DURATION",
      description = "longest time to drive the run, such as PT10M")
  private Duration time = Limits.NONE.time();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "most steps under way at the same time (default: ${DEFAULT-VALUE})")
  private int parallel = Terms.USUAL_PARALLEL;

  @Option(
      names = "--step",
      paramLabel = "ID=done|not-done",
      description = "what became of a step that is in doubt")
  private Map<String, String> steps = Map.of();

  /** All terms; who is asked about doubtful steps is the person at the terminal. */
  Terms terms(Terminal terminal, Domain domain, Toolbox tools, boolean mayAsk) {
    if (calls < 0 || money < 0 || time.isNegative()) {
      throw Inputs.bad("A budget is below zero.", "leave it out for none.");
    }
    if (parallel < 1) {
      throw Inputs.bad(
          "--parallel %d lets no step be under way.".formatted(parallel),
          "1 was meant: one after the other.");
    }
    return Terms.of(tools, person())
        .parallel(parallel)
        .rules(policy == null ? ApprovalRules.EVERYTHING : ApprovalRules.read(policy))
        .limits(new Limits(calls, money, time))
        .witness(new Testimony(terminal, domain, steps, mayAsk && terminal.interactive()));
  }

  private ApprovalPolicy person() {
    if (yes) {
      return ApprovalPolicy.all();
    }
    return approve == null ? ApprovalPolicy.none() : ApprovalPolicy.only(approve);
  }
}
