package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Pointing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom "she" cannot mean: a reading that points from "she" at Mr Quill is put on the other person
 * of the context where that is a woman by her title, too. Only titles and kin tell; names do not.
 */
final class Genders {

  private static final Set<String> HE = Set.of("he", "him", "his", "he's", "he'd", "he'll", "hes");
  private static final Set<String> SHE =
      Set.of("she", "her", "hers", "she's", "she'd", "she'll", "shes");
  private static final Set<String> MEN =
      Set.of(
          ("mr mister sir lord father fr brother uncle grandfather grandpa dad husband son nephew king"
                  + " señor monsieur herr signor dom padre boy lad man gentleman")
              .split(" "));
  private static final Set<String> WOMEN =
      Set.of(
          ("mrs ms miss madam madame lady dame sister mother aunt auntie grandmother grandma mum mom"
                  + " wife daughter niece queen señora frau signora mme girl lass woman widow")
              .split(" "));

  private Genders() {}

  /** The readings of a clause with pronouns put on whom they can mean. */
  static ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    Set<String> words = Set.copyOf(Arrays.asList(clause.line().split("[^\\p{L}'’]+")));
    boolean he = words.stream().anyMatch(HE::contains);
    boolean she = words.stream().anyMatch(SHE::contains);
    if (he == she || clause.revises()) {
      return said;
    }
    Set<String> not = he ? WOMEN : MEN;
    Map<String, String> others = new HashMap<>();
    List<Tag> told =
        clause.tags().stream()
            .filter(t -> !t.own() && t.mention().type() == Mention.Type.NAME)
            .filter(t -> t.mention().values().size() == 1)
            .toList();
    List<Tag> fit = told.stream().filter(t -> of(t, he ? MEN : WOMEN)).toList();
    if (fit.size() == 1) {
      told.stream().filter(t -> of(t, not)).forEach(t -> others.put(t.name(), fit.get(0).name()));
    }
    return others.isEmpty() ? said : said.each(p -> put(p, others));
  }

  /** Whether a title or a word for kin is part of the name: the first, or the last of "my son". */
  private static boolean of(Tag tag, Set<String> titles) {
    String name = tag.mention().values().get(0).toString().toLowerCase(Locale.ROOT);
    String[] words = name.replaceFirst("^(the|my|our|her|his) ", "").replace(".", "").split("[ -]");
    return titles.contains(words[0]) || titles.contains(words[words.length - 1]);
  }

  private static Pointing put(Pointing p, Map<String, String> others) {
    List<List<String>> fields =
        p.fields().stream()
            .map(f -> f.stream().map(t -> others.getOrDefault(t, t)).toList())
            .toList();
    return new Pointing(p.op(), p.kind(), p.soft(), fields);
  }
}
