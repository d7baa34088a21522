package dev.surefoot.read.point;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is left out where a clause speaks of everybody: "everyone but N1", "all except me", "the
 * three of them".
 */
public final class Excepted {

  private static final String ALL =
      "(?:every ?(?:one|body)(?:'s)?|all|any(?:one|body)|nobody|no one|no - one|M\\d+ of"
          + " (?:us|them|you))(?! (?:day|days|morning|afternoon|evening|week)\\b)";
  private static final String BUT =
      "(?:but|except|excepting|bar|save|excluding|without|minus|besides|apart from|aside from|other"
          + " than)(?: for| only| not)?";
  private static final String NAMES =
      "(?:the )?N\\d+(?:(?:,| and|, and| or| &| nor)? (?:the )?N\\d+)*";

  /** Nothing between that names somebody else or ends the sentence. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "\\b%s\\b(?:(?!N\\d)[^;.])*?\\b%s (%s|me|myself)\\b".formatted(ALL, BUT, NAMES));

  private static final Pattern OTHERS =
      Pattern.compile("\\b(?:M\\d+|all|both|none|neither) of them\\b");
  private static final Pattern NAME = Pattern.compile("N\\d+");
  private static final Pattern AUTHOR = Pattern.compile("(?m)^~ (N\\d+)");

  private Excepted() {}

  /** The tags of those who are not meant; who writes has one without a place where it needs to. */
  public static List<Tag> of(Clause clause) {
    String line = clause.line();
    List<Tag> out = new ArrayList<>();
    Matcher left = LEFT_OUT.matcher(line);
    while (left.find()) {
      Matcher name = NAME.matcher(left.group(1));
      boolean writer = !name.find();
      for (boolean more = !writer; more; more = name.find()) {
        Tag tag = Answer.tag(clause, name.group());
        if (tag != null) {
          out.add(tag);
        }
      }
      if (writer) {
        out.add(writer(clause));
      }
    }
    if (OTHERS.matcher(line).find()) {
      out.add(writer(clause));
    }
    return out;
  }

  private static Tag writer(Clause clause) {
    Matcher author = AUTHOR.matcher(clause.shape());
    Tag tag = author.find() ? Answer.tag(clause, author.group(1)) : null;
    Mention me = new Mention(Mention.Type.NAME, List.of(Pointing.WRITER), 0, 0);
    return tag == null ? new Tag(Pointing.WRITER, me, false, 0, 0) : tag;
  }
}
