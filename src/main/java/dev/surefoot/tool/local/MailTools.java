package dev.surefoot.tool.local;

import dev.surefoot.tool.Action;
import dev.surefoot.tool.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Mail drafts in a folder. */
public final class MailTools {

  private MailTools() {}

  /**
   * The tool {@code NAME.draft}.
   *
   * @param from address of the sender
   */
  public static List<Action> of(String name, Path folder, String from, Clock clock, Limits limits) {
    return List.of(new MailDraft(name, folder, from, clock, limits));
  }
}
