package dev.surefoot.execute.agent;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Values that stand for marks in another argument, one for each, as a query's for its question
 * marks: the schema says so under {@code x-one-for-each}, {@code {"mark": "?", "of": "query"}}.
 */
final class InTurn {

  private InTurn() {}

  /** Whether a reading has as many values as marks, wherever its tool's schema asks for that. */
  static boolean all(Known tool, Choice choice) {
    return tool.arguments().values().stream().allMatch(argument -> asMany(argument, choice));
  }

  private static boolean asMany(Argument values, Choice choice) {
    if (!(values.schema().get("x-one-for-each") instanceof JsonObject marks)) {
      return true;
    }
    String mark = marks.get("mark").getAsString();
    String text = String.join(" ", said(choice, marks.get("of").getAsString()));
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
      count++;
    }
    return said(choice, values.name()).size() == count;
  }

  private static List<String> said(Choice choice, String argument) {
    return choice.args().getOrDefault(argument, List.of());
  }
}
