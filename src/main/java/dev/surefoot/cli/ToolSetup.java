package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.mcp.Connector;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.setup.Tools;
import dev.surefoot.trace.Traces;
import java.nio.file.Path;

/** Opens a tools file from the command line. */
final class ToolSetup {

  private ToolSetup() {}

  /** With somebody to read what stands in words. */
  static Tools open(Terminal terminal, Path file, Session session, Surefoot surefoot) {
    return Tools.open(
        file,
        new Tools.Around(
            terminal.clock(),
            System::getenv,
            Connector.sdk(),
            session.traces(),
            session.secrets(),
            surefoot::executor));
  }

  static Tools open(Terminal terminal, Path file, Traces traces, Secrets secrets) {
    return Tools.open(
        file, new Tools.Around(terminal.clock(), System::getenv, Connector.sdk(), traces, secrets));
  }

  static String remedy(Path file) {
    return "Maybe look the tools over and pin them: surefoot tools %s --pin".formatted(file);
  }
}
