package dev.surefoot.read.teach;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Pointing;
import java.util.List;

/**
 * Where something is said that needs words and no value. Of "Ada is at the mill from 9 to 10; she
 * needs half an hour, and I can't miss her" the last part says that she has to be met.
 */
final class Spoken {

  private static final int RANK = 12_000;

  private Spoken() {}

  /**
   * More for a clause that has words and no values, less for one that has no words; 0 for one with
   * both, and where values are said.
   */
  static int rank(Pointing pointing, Clause clause, Lesson.Part part) {
    List<List<String>> fields = pointing.fields();
    boolean name =
        fields.size() == 1 && fields.get(0).size() == 1 && fields.get(0).get(0).matches("N\\d+");
    if (!name) {
      return 0;
    }
    if (clause.bare()) {
      return -RANK;
    }
    boolean inside = clause.quote().from() >= part.from() && clause.quote().to() <= part.to() + 1;
    return (inside || clause.names() > 0) && clause.tags().stream().noneMatch(Spoken::value)
        ? RANK
        : 0;
  }

  private static boolean value(Tag tag) {
    Mention.Type type = tag.mention().type();
    return tag.own() && type != Mention.Type.NAME && type != Mention.Type.OTHER;
  }
}
