package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Days allowed that are stated in pieces. */
class DayListsTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");
  private final List<Stated> stated = new ArrayList<>();
  private int at;

  private DayListsTest days(String words, String... days) {
    Domain.Kind kind = Objects.requireNonNull(calendar.kinds().get("days"));
    Fact fact = new Fact(kind, false, Map.of("days", List.of(days)), List.of());
    stated.add(new Stated(fact, new Quote(words, at, at + words.length())));
    at += words.length();
    return this;
  }

  private DayListsTest apart(int characters) {
    at += characters;
    return this;
  }

  private List<Object> lists() {
    return DayLists.joined(stated).stream()
        .map(s -> s.fact().values().get("days"))
        .collect(Collectors.toList());
  }

  @Test
  void piecesSideBySideAreOneList() {
    days("open on Thu", "Thursday").apart(2).days("or on a Mon", "Monday");
    assertThat(lists()).containsExactly(List.of("Monday", "Thursday"));
  }

  @Test
  void whatIsSaidOfOtherDaysTellsThatTheWideListStands() {
    days("the Tuesday league wants an hour", "Tuesday").apart(40);
    days("any day from Monday to Wednesday", "Monday", "Tuesday", "Wednesday");
    assertThat(lists()).hasSize(2);
    Domain.Kind free = Objects.requireNonNull(calendar.kinds().get("free"));
    Fact fact = new Fact(free, false, Map.of("person", "Otto", "day", "Monday"), List.of());
    stated.add(new Stated(fact, new Quote("Otto is free", 200, 212)));
    assertThat(lists()).containsExactly(List.of("Monday", "Tuesday", "Wednesday"), null);
  }

  @Test
  void headingsAloneAreOneList() {
    days("TUESDAY", "Tuesday").apart(90).days("FRIDAY", "Friday");
    assertThat(lists()).containsExactly(List.of("Tuesday", "Friday"));
  }

  @Test
  void aHeadingRepeatsWhatIsStated() {
    days("any of Tue, Fri", "Tuesday", "Friday").apart(40).days("FRI", "Friday");
    assertThat(lists()).containsExactly(List.of("Tuesday", "Friday"));
  }

  @Test
  void aHeadingOutsideWhatIsStatedContradictsIt() {
    days("any of Tue, Fri", "Tuesday", "Friday").apart(40).days("SUN", "Sunday");
    assertThat(lists()).hasSize(2);
  }

  @Test
  void listsInWordsOfTheirOwnStayTwo() {
    days("only on a Monday", "Monday").apart(40).days("it has to be Tuesday", "Tuesday");
    assertThat(lists()).containsExactly(List.of("Monday"), List.of("Tuesday"));
  }
}
