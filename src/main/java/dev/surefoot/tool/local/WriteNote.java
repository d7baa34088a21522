package dev.surefoot.tool.local;

import com.google.gson.JsonObject;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a note. What stood there before is kept aside under the call's key, in the hidden folder
 * {@code .before}: this is how the call is recognised and taken back.
 */
record WriteNote(Descriptor descriptor, Path folder) implements Action {

  WriteNote(String name, Path folder, Limits limits) {
    this(
        new Descriptor(
            name + ".write",
            "Writes a note in place of what it said before; taken back by putting that back.",
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["name", "text"],
                 "properties": {"name": NAME, "text": {"type": "string", "maxLength": 1000000,
                   "x-words": {"labels": ["contents", "body"]}}}}"""
                    .replace("NAME", NoteTools.NAME)),
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["new"],
                 "properties": {"new": {"type": "boolean"}}}"""),
            Effect.REVERSIBLE,
            true,
            Set.of("text"),
            limits,
            List.of()),
        folder);
  }

  @Override
  public Answer call(JsonObject args, String key) {
    Path note = NoteTools.file(folder, args);
    if (Files.exists(note, LinkOption.NOFOLLOW_LINKS) && !NoteTools.there(note)) {
      return Json.failed("no_such_note", Map.of("name", Json.text(args, "name")));
    }
    return SafeFiles.alone(
        note,
        () -> {
          boolean fresh = !Files.exists(before(key)) && !NoteTools.there(note);
          if (!Files.exists(before(key))) {
            keep(key, NoteTools.there(note) ? "was\n" + NoteTools.text(note) : "new\n");
          }
          if (!NoteTools.text(note).equals(Json.text(args, "text")) || fresh) {
            SafeFiles.replace(note, Json.text(args, "text"));
          }
          JsonObject result = new JsonObject();
          result.addProperty("new", kept(key).startsWith("new\n"));
          return new Answer.Done(result);
        });
  }

  /** Set aside, but not written: the call did not get so far. */
  @Override
  public CallStatus status(JsonObject args, String key) {
    boolean written =
        Files.exists(before(key))
            && NoteTools.there(NoteTools.file(folder, args))
            && NoteTools.text(NoteTools.file(folder, args)).equals(Json.text(args, "text"));
    return written
        ? new CallStatus.Done(Map.of("new", "" + kept(key).startsWith("new\n")))
        : new CallStatus.NotDone();
  }

  /** A note that was changed since stays as it is now. */
  @Override
  public ToolResult undo(JsonObject args, String key, Map<String, Object> fields) {
    Path note = NoteTools.file(folder, args);
    return SafeFiles.alone(
        note,
        () -> {
          if (!Files.exists(before(key))) {
            return ToolResult.ok();
          }
          if (NoteTools.there(note) && !NoteTools.text(note).equals(Json.text(args, "text"))) {
            return new ToolResult.Failed("changed_since", Map.of("name", Json.text(args, "name")));
          }
          String kept = kept(key);
          try {
            if (kept.startsWith("new\n")) {
              Files.deleteIfExists(note);
            } else {
              SafeFiles.replace(note, kept.substring("was\n".length()));
            }
            Files.delete(before(key));
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
          return ToolResult.ok();
        });
  }

  private void keep(String key, String text) {
    try {
      Files.createDirectories(before(key).getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    SafeFiles.replace(before(key), text);
  }

  private String kept(String key) {
    try {
      return Files.readString(before(key));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path before(String key) {
    return folder.resolve(".before").resolve(key);
  }
}
