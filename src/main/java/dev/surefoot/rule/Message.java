package dev.surefoot.rule;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.Source;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with expressions in braces. A field is written by its own type; {@code {a - b as
 * duration}} names the type of a value that is worked out.
 */
final class Message {

  private static final Pattern AS =
      Pattern.compile("(.*) as (time|duration|day|count|money|rating|date)", Pattern.DOTALL);

  private final String sentence;
  private final Map<String, Part> parts = new HashMap<>();

  private record Part(Program program, @Nullable Type type) {}

  Message(Source source, Variables variables, Compiler compiler) {
    sentence = source.text();
    Wording.fill(
        sentence,
        text -> {
          parts.put(text, part(text, source, variables, compiler));
          return "";
        });
  }

  private static Part part(String text, Source source, Variables variables, Compiler compiler) {
    Matcher as = AS.matcher(text);
    String expression = as.matches() ? as.group(1) : text;
    Program program =
        compiler.any(
            new Source(expression, source.file(), source.line(), source.owner()), variables);
    Slot slot = program.meaning();
    Type type =
        as.matches()
            ? Type.valueOf(as.group(2).toUpperCase(Locale.ROOT))
            : slot == null ? null : slot.type();
    return new Part(program, type);
  }

  String text(Facts facts, @Nullable Object... variables) {
    return Wording.fill(
        sentence,
        text -> {
          Part part = parts.get(text);
          return part == null
              ? text
              : Wording.value(part.program().value(facts, variables), part.type());
        });
  }
}
