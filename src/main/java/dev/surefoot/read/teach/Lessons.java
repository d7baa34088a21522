package dev.surefoot.read.teach;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Finds the texts to learn from: {@code domains/NAME/phrases/*.jsonl}. */
final class Lessons {

  private Lessons() {}

  /** A line of a file. */
  record Line(String id, JsonObject json) {}

  /** All lines of a file; a wording without id is named by a hash of its text. */
  static List<Line> lines(Path file) throws IOException {
    List<Line> out = new ArrayList<>();
    List<String> texts = Files.readAllLines(file);
    String folder = file.toAbsolutePath().getParent().getParent().getFileName().toString();
    for (int i = 0; i < texts.size(); i++) {
      JsonObject json = JsonParser.parseString(texts.get(i)).getAsJsonObject();
      String words = json.has("text") ? json.get("text").getAsString() : String.valueOf(i);
      String place =
          folder + "/" + file.getFileName() + "#" + hash(words).toString(16).substring(0, 10);
      out.add(new Line(json.has("id") ? json.get("id").getAsString() : place, json));
    }
    return out;
  }

  /** The files of a domain in order of name. */
  static List<Path> files(Domain domain) throws IOException {
    try (var files = Files.list(domain.folder().resolve("phrases"))) {
      return files.filter(f -> f.toString().endsWith(".jsonl") && !revisions(f)).sorted().toList();
    }
  }

  /** The files of a domain with revisions, in order of name. */
  static List<Path> revisions(Domain domain) throws IOException {
    try (var files = Files.list(domain.folder().resolve("phrases"))) {
      return files.filter(f -> f.toString().endsWith(".jsonl") && revisions(f)).sorted().toList();
    }
  }

  private static boolean revisions(Path file) {
    return file.getFileName().toString().startsWith("revisions");
  }

  /** What is learnt from. */
  static List<Lesson> of(Domain domain) throws IOException {
    return lessons(domain, files(domain));
  }

  /**
   * What is only examined: texts of authors none of whose texts are learnt from.
   *
   * @throws IOException when the domain's folder has no such file
   */
  static List<Lesson> exam(Domain domain, Split split) throws IOException {
    return lessons(domain, List.of(split.file(domain)));
  }

  private static List<Lesson> lessons(Domain domain, List<Path> files) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path file : files) {
      for (Line line : lines(file)) {
        boolean wording = line.json().has("text");
        lessons.add(
            wording
                ? Lesson.wording(domain, line.json(), line.id())
                : Lesson.request(domain, line.json()));
      }
    }
    return lessons;
  }

  private static BigInteger hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return new BigInteger(1, sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
