package dev.surefoot.tool.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
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
import java.util.stream.Stream;

/** A folder of Markdown files, one a note. A note's name is its file's; it names no folder. */
public final class NoteTools {

  /** Letters, digits, spaces, '_' and '-': nothing that a path could be made of. */
  static final String NAME =
      "{\"type\": \"string\", \"pattern\": \"^[\\\\p{L}\\\\p{N}][\\\\p{L}\\\\p{N} _-]{0,79}$\"}";

  private static final int MOST = 1000;

  private NoteTools() {}

  /** The tools {@code NAME.list}, {@code NAME.read} and {@code NAME.write}. */
  public static List<Action> of(String name, Path folder, Limits limits) {
    return List.of(
        new ListNotes(name, folder, limits),
        new ReadNote(name, folder, limits),
        new WriteNote(name, folder, limits));
  }

  /** The file of a note. */
  static Path file(Path folder, JsonObject args) {
    return folder.resolve(Json.text(args, "name") + ".md");
  }

  /** Whether a note is there; a link is none, for it may lead out of the folder. */
  static boolean there(Path note) {
    return Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS);
  }

  private record ListNotes(Descriptor descriptor, Path folder) implements Action {

    ListNotes(String name, Path folder, Limits limits) {
      this(
          new Descriptor(
              name + ".list",
              "Lists the names of the notes.",
              Json.schema("{\"type\": \"object\", \"additionalProperties\": false}"),
              Json.schema(
                  """
                  {"type": "object", "additionalProperties": false, "required": ["names", "more"],
                   "properties": {"names": {"type": "array", "items": {"type": "string"}},
                                  "more": {"type": "boolean"}}}"""),
              Effect.NONE,
              true,
              Set.of(),
              limits,
              List.of()),
          folder);
    }

    @Override
    public Answer call(JsonObject args, String key) {
      JsonObject result = new JsonObject();
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names =
            files
                .filter(NoteTools::there)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".md") && !file.startsWith("."))
                .map(file -> file.substring(0, file.length() - ".md".length()))
                .sorted()
                .toList();
        JsonArray array = new JsonArray();
        names.stream().limit(MOST).forEach(array::add);
        result.add("names", array);
        result.addProperty("more", names.size() > MOST);
        return new Answer.Done(result);
      } catch (IOException unreadable) {
        return Json.failed("not_readable", Map.of("tool", descriptor.name()));
      }
    }
  }

  private record ReadNote(Descriptor descriptor, Path folder) implements Action {

    ReadNote(String name, Path folder, Limits limits) {
      this(
          new Descriptor(
              name + ".read",
              "Reads a note.",
              Json.schema(
                  """
                  {"type": "object", "additionalProperties": false, "required": ["name"],
                   "properties": {"name": NAME}}"""
                      .replace("NAME", NAME)),
              Json.schema(
                  """
                  {"type": "object", "additionalProperties": false, "required": ["text"],
                   "properties": {"text": {"type": "string"}}}"""),
              Effect.NONE,
              true,
              Set.of(),
              limits,
              List.of()),
          folder);
    }

    @Override
    public Answer call(JsonObject args, String key) {
      Path note = file(folder, args);
      if (!there(note)) {
        return Json.failed("no_such_note", Map.of("name", Json.text(args, "name")));
      }
      try {
        if (Files.size(note) > descriptor.limits().mostBytes()) {
          return Json.failed("too_large", Map.of("name", Json.text(args, "name")));
        }
        JsonObject result = new JsonObject();
        result.addProperty("text", Files.readString(note));
        return new Answer.Done(result);
      } catch (IOException unreadable) {
        return Json.failed("not_readable", Map.of("name", Json.text(args, "name")));
      }
    }
  }

  /** The text of a note as it is now; empty when it is not there. */
  static String text(Path note) {
    try {
      return there(note) ? Files.readString(note) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
