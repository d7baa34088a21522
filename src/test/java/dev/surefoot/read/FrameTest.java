package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Hours that may be morning or evening, settled by when the day begins. */
class FrameTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  private Assembly.Stated start(int hour, boolean open) {
    return stated("start", Map.of("place", "Mill", "time", new Clock(hour * 60, open)));
  }

  private Assembly.Stated window(int from, int to) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("person", "Otto");
    values.put("place", "Quay");
    values.put("from", new Clock(from * 60, true));
    values.put("to", new Clock(to * 60, true));
    return stated("window", values);
  }

  private Assembly.Stated stated(String kind, Map<String, Object> values) {
    Fact fact =
        new Fact(Objects.requireNonNull(meeting.kinds().get(kind)), false, values, List.of());
    return new Assembly.Stated(fact, new Quote("words", 0, 5));
  }

  /** The hours that the day begins and the window is open. */
  private List<Integer> hours(Assembly.Stated start, Assembly.Stated window) {
    Spec spec = Assembly.of(meeting, List.of(start, window), List.of());
    Map<String, Object> there = spec.of("window").get(0).slots();
    return List.of(
        (int) spec.of("start").get(0).slot("time") / 60,
        (int) there.get("from") / 60,
        (int) there.get("to") / 60);
  }

  @Test
  void aDayThatBeginsAtSixBeforeAWindowAtEightBeginsInTheMorning() {
    assertThat(hours(start(18, true), window(8, 10))).containsExactly(6, 8, 10);
  }

  @Test
  void aDayThatBeginsInTheEveningAsSaidStaysThere() {
    assertThat(hours(start(18, false), window(8, 10))).containsExactly(18, 20, 22);
  }

  @Test
  void whereTheDayBeginsVeryEarlyOthersDoToo() {
    assertThat(hours(start(4, false), window(17, 18))).containsExactly(4, 5, 6);
  }

  @Test
  void somebodyMayBeThereBeforeTheDayBegins() {
    assertThat(hours(start(9, false), window(7, 10))).containsExactly(9, 7, 10);
    assertThat(hours(start(9, false), window(7, 8))).containsExactly(9, 19, 20);
  }
}
