package dev.surefoot.execute.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms and letters, "Subject: Crane timetable": a line that begins with an argument's name, or
 * with another label that the schema gives it ({@code labels} in {@code x-words}), holds its value.
 * What stands below the last label is the value of the argument that is the {@code rest}.
 */
final class Labelled {

  private static final Pattern LINE = Pattern.compile("^\\W*(\\w+)\\s*[:=]\\s*(.*)$");

  /** Fewer labels do not make a letter. */
  private static final int HEADERS = 2;

  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line of the text.
   *
   * @param label of which argument it says the value; null for none
   * @param text what stands behind the label
   */
  private record Line(Optional<Argument> label, String text) {}

  Labelled(Known tool, Words words) {
    this.words = words;
    words
        .written()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(line(tool, line)));
  }

  private static Line line(Known tool, String line) {
    Matcher found = LINE.matcher(line);
    if (found.matches()) {
      String label = found.group(1).toLowerCase(Locale.ROOT);
      for (Argument argument : tool.arguments().values()) {
        if (labels(argument).contains(label)) {
          return new Line(Optional.of(argument), found.group(2).strip());
        }
      }
    }
    return new Line(Optional.empty(), line.strip());
  }

  private static Set<String> labels(Argument argument) {
    Set<String> labels = new LinkedHashSet<>(Set.of(argument.name().toLowerCase(Locale.ROOT)));
    if (argument.schema().get("x-words") instanceof JsonObject said
        && said.get("labels") instanceof JsonArray more) {
      more.forEach(label -> labels.add(label.getAsString()));
    }
    return labels;
  }

  private static boolean rest(Argument argument) {
    return argument.schema().get("x-words") instanceof JsonObject said
        && said.get("rest") instanceof JsonPrimitive rest
        && rest.getAsBoolean();
  }

  /**
   * The values that the text gives an argument by a label, each to the end of its line and to the
   * next label; what stands below all labels for the rest. Empty where nothing is labelled so.
   */
  List<String> values(Argument argument) {
    Set<String> values = new LinkedHashSet<>();
    int labels = 0;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Optional<Argument> label = lines.get(i).label();
      if (label.isPresent()) {
        labels++;
        last = i;
      }
      if (label.filter(argument::equals).isPresent()) {
        piece(lines.get(i).text()).ifPresent(values::add);
        piece(below(i, lines.get(i).text())).ifPresent(values::add);
      }
    }
    if (values.isEmpty() && labels >= HEADERS && rest(argument)) {
      piece(below(last + 1, lines.size() > last + 1 ? lines.get(last + 1).text() : ""))
          .ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  /** A line's text with the lines below it that have no label. */
  private String below(int i, String first) {
    StringBuilder all = new StringBuilder(first);
    for (int k = i + 1; k < lines.size() && lines.get(k).label().isEmpty(); k++) {
      all.append(' ').append(lines.get(k).text());
    }
    return all.toString();
  }

  /** The words as a piece may hold them: without quotation marks around. */
  private Optional<String> piece(String value) {
    String plain = Words.plain(value);
    String bare = plain.replaceAll("^[\"“”„`]|[\"“”`]$", "");
    return List.of(plain, bare).stream().filter(words::holds).findFirst();
  }
}
