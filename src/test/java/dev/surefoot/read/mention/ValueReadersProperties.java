package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ValueReadersProperties {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> DAYS = EnumSet.of(Type.DAYS, Type.COUNT);
  private static final List<String> HOURS =
      List.of(
          "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven");
  private static final List<String> MINUTES =
      List.of(
          "",
          "five past",
          "ten past",
          "a quarter past",
          "twenty past",
          "twenty-five past",
          "half",
          "twenty-five to",
          "twenty to",
          "quarter to",
          "ten to",
          "five to");

  private static Mention only(String text, Set<Type> wanted) {
    List<Mention> found = Mentions.in(Tokens.of(text), wanted);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  @Property(tries = 300)
  void spokenTimes(@ForAll @IntRange(min = 1, max = 143) int five) {
    int minutes = five * 5;
    String said = said(minutes);
    Clock clock = (Clock) only("be there at " + said, CLOCK).values().get(0);
    assertThat(clock.minutes() % 720).as(said).isEqualTo(minutes % 720);
    assertThat(clock.open()).isTrue();
  }

  @Property(tries = 300)
  void spokenRanges(
      @ForAll @IntRange(min = 84, max = 215) int five,
      @ForAll @IntRange(min = 1, max = 40) int more) {
    int from = five * 5;
    int to = from + more * 5;
    String text = "from " + said(from) + " until " + said(to);
    ClockRange range = (ClockRange) only(text, CLOCK).values().get(0);
    assertThat((range.from().minutes() - from) % 720).as(text).isZero();
    assertThat(range.to().minutes() - range.from().minutes()).as(text).isEqualTo(more * 5);
  }

  private static String said(int minutes) {
    int part = minutes % 60 / 5;
    int hour = (minutes / 60 + (part > 6 ? 1 : 0)) % 12;
    return (MINUTES.get(part) + " " + HOURS.get(hour)).strip();
  }

  @Property(tries = 300)
  void lengths(
      @ForAll @IntRange(max = 4) int hours,
      @ForAll @IntRange(min = 1, max = 11) int fives,
      @ForAll @IntRange(max = 4) int style) {
    int minutes = fives * 5;
    String text =
        switch (style) {
          case 0 -> "%d h %d min".formatted(hours, minutes);
          case 1 -> "%d hours and %d minutes".formatted(hours, minutes);
          case 2 -> "PT%dH%dM".formatted(hours, minutes);
          case 3 -> "length: %d:%02d".formatted(hours, minutes);
          default -> "%d minutes".formatted(hours * 60 + minutes);
        };
    assertThat(only(text, CLOCK).values()).as(text).containsExactly(hours * 60 + minutes);
  }

  @Property(tries = 200)
  void listsOfWeekdays(
      @ForAll @Size(min = 1, max = 5) Set<@IntRange(max = 6) Integer> days,
      @ForAll @IntRange(max = 3) int style) {
    List<String> names =
        new TreeSet<>(days).stream().map(d -> Weekday.values()[d].english()).toList();
    List<String> written =
        names.stream()
            .map(
                n ->
                    style == 0
                        ? n
                        : style == 1 ? n.substring(0, 3) : n.toLowerCase(java.util.Locale.ROOT))
            .toList();
    String text = "on " + String.join(style == 2 ? " or " : ", ", written);
    List<Object> found =
        Mentions.in(Tokens.of(text), CLOCK).stream().flatMap(m -> m.values().stream()).toList();
    assertThat(found).as(text).isEqualTo(List.copyOf(names));
  }

  @Property(tries = 300)
  void daysOfATrip(
      @ForAll @IntRange(min = 1, max = 28) int from,
      @ForAll @IntRange(min = 1, max = 9) int more,
      @ForAll @IntRange(max = 5) int style) {
    int to = from + more;
    String text =
        switch (style) {
          case 0 -> "days %d-%d".formatted(from, to);
          case 1 -> "from day %d until day %d".formatted(from, to);
          case 2 -> "between the %dth and the %dth day".formatted(from, to);
          case 3 -> "from the %dth to the %dth".formatted(from, to);
          case 4 -> "d%d - d%d".formatted(from, to);
          default -> "%d–%d".formatted(from, to);
        };
    assertThat(only(text, DAYS).values()).as(text).containsExactly(new DayRange(from, to));
  }
}
