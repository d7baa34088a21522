package dev.surefoot.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.surefoot.Revision;
import dev.surefoot.Surefoot;
import dev.surefoot.Texts;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.spec.Parsed;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what commands are given; every error quotes the file and has a remedy. */
final class Inputs {

  private static final int MOST_NOTES = 3;

  private final Terminal terminal;
  private final Surefoot surefoot;

  Inputs(Terminal terminal, Surefoot surefoot) {
    this.terminal = terminal;
    this.surefoot = surefoot;
  }

  /** The text of a file, which must be UTF-8. */
  static String text(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw bad("'%s' is a folder.".formatted(file), "name a file in it.");
      }
      if (Files.size(file) > Texts.MOST) {
        throw bad(
            "'%s' has %d bytes; most are %d.".formatted(file, Files.size(file), Texts.MOST),
            "it is another file than you meant.");
      }
      return Texts.decode(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw bad(
          "There is no file '%s'.".formatted(file), "the path is relative to another folder.");
    } catch (AccessDeniedException denied) {
      throw bad("'%s' may not be read.".formatted(file), "chmod u+r helps.");
    } catch (IOException failed) {
      throw bad("'%s' cannot be read: %s.".formatted(file, failed.getMessage()), "try again.");
    }
  }

  /** All of standard input. */
  String standardInput() {
    try {
      return Texts.decode(terminal.in().readNBytes(Texts.MOST + 1));
    } catch (IOException failed) {
      throw bad("Standard input cannot be read: %s.".formatted(failed.getMessage()), "use --file.");
    }
  }

  Spec spec(Path file) {
    String text = text(file);
    return noted(file, SpecJson.read(domain(file, text), text));
  }

  Plan plan(Path file) {
    String text = text(file);
    return noted(file, PlanJson.read(domain(file, text), text));
  }

  /**
   * A change of a plan.
   *
   * @param plan a plan, or an outcome with its spec
   * @param spec null where the plan's file has it
   */
  Revision revision(Path plan, @Nullable Path spec, String words) {
    JsonObject outcome = outcome(plan);
    if (outcome == null) {
      if (spec == null) {
        throw bad(
            "'%s' is a plan without what was asked for.".formatted(plan),
            "add --spec FILE, or name a file that plan --json wrote.");
      }
      return Revision.of(spec(spec), plan(plan), words);
    }
    String stated = outcome.get("spec").toString();
    Spec before =
        spec == null ? noted(plan, SpecJson.read(domain(plan, stated), stated)) : spec(spec);
    JsonElement made = outcome.get("plan");
    if (made == null || made.isJsonNull()) {
      return Revision.of(before, new Plan(before.domain(), List.of()), words);
    }
    String steps = made.toString();
    return Revision.of(before, noted(plan, PlanJson.read(domain(plan, steps), steps)), words);
  }

  /** The outcome in a file; null when it is something else. */
  private static @Nullable JsonObject outcome(Path file) {
    try {
      JsonElement json = JsonParser.parseString(text(file));
      return json instanceof JsonObject object && object.has("outcome") && object.has("spec")
          ? object
          : null;
    } catch (JsonParseException broken) {
      throw bad("'%s' is no JSON: %s".formatted(file, broken.getMessage()), "it was cut off.");
    }
  }

  private Domain domain(Path file, String text) {
    try {
      JsonElement json = JsonParser.parseString(text);
      JsonElement name = json instanceof JsonObject object ? object.get("domain") : null;
      if (name == null || !name.isJsonPrimitive()) {
        throw bad(
            "'%s' has no field 'domain'.".formatted(file),
            "add \"domain\": one of %s.".formatted(surefoot.domains().keySet()));
      }
      return surefoot.domain(name.getAsString());
    } catch (JsonParseException broken) {
      throw bad("'%s' is no JSON: %s".formatted(file, broken.getMessage()), "it was cut off.");
    }
  }

  private <T> T noted(Path file, Parsed<T> parsed) {
    List<String> notes = parsed.notes();
    notes.stream().limit(MOST_NOTES).forEach(n -> terminal.err().println(file + ": " + n));
    if (notes.size() > MOST_NOTES) {
      int more = notes.size() - MOST_NOTES;
      terminal.err().println("%s: and %d more notes like these".formatted(file, more));
    }
    return parsed.value();
  }

  static IllegalArgumentException bad(String problem, String remedy) {
    return new IllegalArgumentException("%s%nMaybe %s".formatted(problem, remedy));
  }
}
