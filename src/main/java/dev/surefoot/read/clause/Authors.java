package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who "I" is: whoever speaks on a line of a chat, else who the author says to be, else just "I".
 */
final class Authors {

  private static final Set<String> SELF = Set.of("i'm", "im", "it's", "reporter", "me", "i");
  private static final int LABEL = 4;
  private static final int AUTHOR_SOON = 400;

  private final List<Atom> atoms;
  private final @Nullable Atom author;

  /** The authors of a text; none when it has no atoms. */
  Authors(List<Atom> atoms) {
    this.atoms = atoms;
    this.author = author(atoms);
  }

  /** The name behind the "I" of a clause, or the "I" itself; null when it says none. */
  @Nullable Atom of(List<Atom> clause) {
    if (atoms.isEmpty() || clause.isEmpty()) {
      return null;
    }
    for (Atom a : clause) {
      if (a.mention() == null && Words.FIRST_PERSON.contains(a.text())) {
        Atom speaker = speaker(a.from());
        if (speaker != null) {
          return speaker;
        }
        return author == null ? self(a) : author;
      }
    }
    return null;
  }

  private static Atom self(Atom word) {
    Mention me = new Mention(Mention.Type.NAME, List.of("I"), 0, 0);
    return new Atom("N", me, word.from(), word.to());
  }

  /** The name that the line of a place begins with: "Ana:", "[Ana]", "<Ana>". */
  private @Nullable Atom speaker(int place) {
    int start = Atoms.behind(atoms, place);
    while (start > 0 && !atoms.get(start - 1).is("\n")) {
      start--;
    }
    for (int i = start; i < Math.min(start + LABEL, atoms.size() - 1); i++) {
      boolean label = atoms.get(i).of(Mention.Type.NAME) && atoms.get(i + 1).is(":", "]", ">");
      if (label) {
        return atoms.get(i);
      }
    }
    return null;
  }

  /** "I'm Ana", "me (Ana)", "this is Ana", "my name is Ana", "Ana here". */
  private static @Nullable Atom author(List<Atom> atoms) {
    for (int i = 0; i < Math.min(atoms.size(), AUTHOR_SOON); i++) {
      if (!atoms.get(i).of(Mention.Type.NAME)) {
        continue;
      }
      Atom one = atoms.get(Math.max(0, i - 1));
      Atom two = atoms.get(Math.max(0, i - 2));
      boolean said =
          one.is("i'm", "im")
              || two.is("i") && one.is("am")
              || one.is("it's", "its") && i < 6
              || two.is("this", "name", "reporter") && one.is("is", ":")
              || SELF.contains(two.text())
                  && two.is("me", "i")
                  && one.is("(", ",")
                  && i + 1 < atoms.size()
                  && atoms.get(i + 1).is(")", ",");
      if (said || here(atoms, i)) {
        return atoms.get(i);
      }
    }
    return null;
  }

  /** "Ana here, can you ...", not "I want Ana here with me". */
  private static boolean here(List<Atom> atoms, int name) {
    boolean opens =
        name == 0
            || atoms.get(name - 1).is("\n", ".", "!", ",", "-", "–", "—", "hi", "hello", "hey");
    return name + 1 < atoms.size()
        && atoms.get(name + 1).is("here")
        && (opens
            || name + 2 == atoms.size()
            || !atoms.get(name + 2).is("with", "for", "on", "at"));
  }
}
