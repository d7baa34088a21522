package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.mcp.Service;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves planning to assistants. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves make_plan, verify_plan, explain and run_approved over the Model Context Protocol,",
      "on standard input and output, until the other side closes."
    })
final class McpCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private JournalOption journals = new JournalOption();

  @Option(
      names = "--tools",
      paramLabel = "FILE",
      description = "run_approved carries plans out with these tools, not in a simulated world")
  private @Nullable Path tools;

  McpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (tools != null) {
      Inputs.text(tools);
    }
    try (Surefoot surefoot = session.open(terminal, false)) {
      Assistance assistance = new Assistance(terminal, session, surefoot, journals, tools);
      Service.serve(assistance.offers(), terminal.in(), terminal.out());
      return Exit.OK;
    }
  }
}
