package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class MentionsProperties {

  @Property(tries = 300)
  void mentionsLieInOrderWithoutOverlap(@ForAll @StringLength(max = 200) String text) {
    List<Token> tokens = Tokens.of(text);
    int end = 0;
    for (Mention m : Mentions.in(tokens, EnumSet.allOf(Type.class))) {
      assertThat(m.first()).isGreaterThanOrEqualTo(end);
      assertThat(m.next()).isGreaterThan(m.first()).isLessThanOrEqualTo(tokens.size());
      end = m.next();
    }
  }

  @Property(tries = 500)
  void everyWayToWriteARangeReadsTheSame(
      @ForAll @IntRange(min = 7 * 60, max = 21 * 60) int from,
      @ForAll @IntRange(min = 5, max = 150) int length,
      @ForAll @IntRange(max = 3) int style) {
    int to = from + length;
    String text = "busy " + clock(from, style) + " to " + clock(to, style);
    List<Mention> found = Mentions.in(Tokens.of(text), EnumSet.of(Type.RANGE, Type.TIME));
    assertThat(found).as(text).hasSize(1);
    ClockRange range = (ClockRange) found.get(0).values().get(0);
    assertThat(List.of(range.from().minutes(), range.to().minutes()))
        .as(text)
        .containsExactly(from, to);
  }

  private static String clock(int minutes, int style) {
    int hour = minutes / 60;
    int twelve = hour % 12 == 0 ? 12 : hour % 12;
    String half = hour % 24 < 12 ? "am" : "pm";
    return switch (style) {
      case 0 -> "%02d:%02d".formatted(hour, minutes % 60);
      case 1 -> "%d:%02d%s".formatted(twelve, minutes % 60, half);
      case 2 ->
          "%d.%02d %s".formatted(twelve, minutes % 60, half.charAt(0) + "." + half.charAt(1) + ".");
      default -> "%02dh%02d".formatted(hour, minutes % 60);
    };
  }
}
