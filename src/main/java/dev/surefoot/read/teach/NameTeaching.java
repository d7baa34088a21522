package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.NameSchool;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.mention.Tokens;
import dev.surefoot.read.point.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trains the name finder on the phrases of all domains. */
public final class NameTeaching {

  /** One text in so many is learnt from once more without capitals. */
  private static final int SMALL = 2;

  private NameTeaching() {}

  /** Writes the model and returns the number of tokens learnt from. */
  public static int train(Path home, Path out) throws IOException {
    NameSchool school = new NameSchool();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      Set<Mention.Type> wanted = Field.wanted(domain);
      List<Lesson> lessons = new ArrayList<>(Lessons.of(domain));
      Revisions.of(domain).forEach(r -> lessons.add(r.names()));
      for (Lesson lesson : lessons) {
        List<Token> tokens = Tokens.of(lesson.text());
        List<Mention> guesses = NameSchool.guesses(tokens, wanted);
        @Nullable String[] labels = NameLabels.of(domain, lesson, tokens, guesses);
        school.add(tokens, labels, wanted);
        List<Token> small = Tokens.of(lesson.text().toLowerCase(Locale.ROOT));
        boolean again = Math.floorMod(lesson.id().hashCode(), SMALL) == 0;
        if (again && small.size() == tokens.size()) {
          school.add(small, labels, wanted);
        }
      }
    }
    return school.train(out);
  }
}
