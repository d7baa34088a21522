package dev.surefoot.gather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with {@code {names}} in it, by which texts of that form are taken apart. */
final class Form {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

  private final List<String> names = new ArrayList<>();
  private final Pattern pattern;

  Form(String text) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder regex = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(text.substring(end, matcher.start()))).append("(.+?)");
      names.add(matcher.group(1));
      end = matcher.end();
    }
    regex.append(Pattern.quote(text.substring(end)));
    pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** What stands for the names, or null when the text has another form. */
  @Nullable Map<String, String> match(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1).strip());
    }
    return values;
  }
}
