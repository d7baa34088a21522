package dev.surefoot.tool.setup;

import dev.surefoot.domain.Yaml;
import dev.surefoot.tool.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts variables of the environment in place of {@code ${NAME}}; each is a secret from then on. */
final class Environment {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final UnaryOperator<@Nullable String> variables;
  private final Secrets secrets;

  Environment(UnaryOperator<@Nullable String> variables, Secrets secrets) {
    this.variables = variables;
    this.secrets = secrets;
  }

  /** The texts of a mapping, filled in. */
  Map<String, String> texts(Yaml mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping.map().forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private String text(Yaml value) {
    Matcher matcher = VARIABLE.matcher(value.text());
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String found = variables.apply(matcher.group(1));
      if (found == null) {
        throw value.error(
            "the environment has no variable %s.".formatted(matcher.group(1)),
            "export it before the command.");
      }
      secrets.add(found);
      matcher.appendReplacement(filled, Matcher.quoteReplacement(found));
    }
    return matcher.appendTail(filled).toString();
  }
}
