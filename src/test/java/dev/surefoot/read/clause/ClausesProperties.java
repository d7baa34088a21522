package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClausesProperties {

  @Property(tries = 400)
  void tagsAndQuotesPointIntoTheText(@ForAll("texts") String text) {
    for (Clause clause : Clauses.of(text, EnumSet.allOf(Type.class))) {
      assertThat(text.substring(clause.quote().from(), clause.quote().to()))
          .isEqualTo(clause.quote().text());
      for (Tag tag : clause.tags()) {
        assertThat(clause.shape()).contains(tag.name());
        assertThat(tag.from()).isLessThanOrEqualTo(tag.to());
        assertThat(tag.to()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Otto",
            "Ana",
            "Old Mill",
            "is",
            "busy",
            "on",
            "Monday",
            "Tue",
            "9:00-10:00",
            "half two",
            ",",
            ";",
            ".",
            ":",
            "\n",
            "\n\n",
            "|",
            "and",
            "to",
            "5 days",
            "day 3",
            "12",
            "  ",
            "-",
            "(",
            ")",
            "=",
            "she",
            "\t");
    return word.list().ofMaxSize(60).map(ClausesProperties::spaced);
  }

  private static String spaced(List<String> words) {
    return String.join(" ", words);
  }
}
