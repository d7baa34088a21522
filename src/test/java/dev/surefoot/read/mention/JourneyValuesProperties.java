package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.DateRange;
import dev.surefoot.read.mention.Mention.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class JourneyValuesProperties {

  private static final Sought SOUGHT =
      Sought.of(
              List.of(
                  Type.NAME,
                  Type.DATE,
                  Type.DATES,
                  Type.MONEY,
                  Type.PEOPLE,
                  Type.RATING,
                  Type.TIME,
                  Type.COUNT))
          .with(Map.of("italian", "Italian"));

  private static final List<String> FORMS =
      List.of(
          "yyyy-MM-dd",
          "MMMM d, yyyy",
          "d MMMM yyyy",
          "MMM d yyyy",
          "EEE, d MMM yyyy",
          "MM/dd/yyyy",
          "EEEE, MMMM d, yyyy",
          "dd.MM.yyyy");

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 11_000).map(n -> LocalDate.of(2020, 1, 1).plusDays(n));
  }

  /** Slashes with days above twelve in front would be another habit; these are months first. */
  @Property(tries = 400)
  void datesAreReadAsTheyAreWritten(
      @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 20) int more) {
    LocalDate to = from.plusDays(more);
    for (String form : FORMS) {
      DateTimeFormatter f = DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
      String text = "from " + f.format(from) + " to " + f.format(to) + " please";
      List<Mention> found = Mentions.in(Tokens.of(text), SOUGHT);
      assertThat(found.stream().flatMap(m -> m.values().stream()))
          .as(text)
          .containsExactly(new DateRange(new CalendarDay(from, false), new CalendarDay(to, false)));
    }
  }

  @Property(tries = 200)
  void sumsAreReadAsTheyAreWritten(@ForAll @IntRange(min = 100, max = 99_999) int dollars) {
    for (String form : List.of("$%d", "$%,d", "%d dollars", "USD %d", "%,d bucks")) {
      String text = "at most " + String.format(Locale.ROOT, form, dollars) + " in all";
      assertThat(Mentions.in(Tokens.of(text), SOUGHT).stream().flatMap(m -> m.values().stream()))
          .as(text)
          .contains(dollars);
    }
  }

  @Property(tries = 500)
  void anythingIsReadWithoutHarm(@ForAll("noise") String text) {
    List<Token> tokens = Tokens.of(text);
    int last = 0;
    for (Mention m : Mentions.in(tokens, SOUGHT)) {
      assertThat(m.first()).isGreaterThanOrEqualTo(last);
      assertThat(m.next()).isGreaterThan(m.first()).isLessThanOrEqualTo(tokens.size());
      last = m.next();
    }
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "from",
            "to",
            "and",
            "the",
            "my",
            "wife",
            "I",
            "me",
            "$",
            "€",
            "k",
            "grand",
            "twenty",
            "two",
            "of",
            "us",
            "March",
            "may",
            "3",
            "31",
            "2027",
            "'",
            "27",
            "/",
            "-",
            ".",
            ",",
            "st",
            "stars",
            "Italian",
            "couple",
            "a",
            "hundred",
            "thousand",
            "Sunday",
            "back",
            "eighteenth",
            "new",
            "year's",
            "day",
            "\n",
            "|",
            "five",
            "family",
            "people",
            "0",
            "99999999999")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }
}
