package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A clause written with its tags: lengths ({@code U1}), figures ({@code M1}) and names. */
final class TaggedLine {

  private TaggedLine() {}

  static Clause of(String line) {
    Matcher m = Pattern.compile("([UMN])\\d").matcher(line);
    Stream<Tag> tags =
        m.results()
            .map(
                r -> {
                  Mention.Type type =
                      switch (r.group(1)) {
                        case "U" -> Mention.Type.DURATION;
                        case "M" -> Mention.Type.NUMBER;
                        default -> Mention.Type.NAME;
                      };
                  Object value = type == Mention.Type.NAME ? "Mill" : 5;
                  return new Tag(r.group(), new Mention(type, List.of(value), 0, 1), true, 0, 1);
                });
    return new Clause("> " + line, tags.toList(), new Quote("", 0, 0));
  }
}
