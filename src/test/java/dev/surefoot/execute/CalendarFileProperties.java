package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.surefoot.domain.Domain;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a name contains, the file says it and nothing more. */
class CalendarFileProperties {

  @Property
  void namesSurviveWritingAndReading(@ForAll("names") String name) {
    String file = CalendarFileTest.write(Domain.Clock.MINUTES, Map.of("who", name), 540, 600);
    var events = Biweekly.parse(file).first().getEvents();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).getSummary().getValue()).isEqualTo("meet " + name);
  }

  /** Letters of many scripts and every character that iCalendar treats specially. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars(';', ',', '\\', ':', '"', '\'', '^', '=', ' ', 'é', 'ß', '東', '.')
        .ofMinLength(1)
        .ofMaxLength(200)
        .map(name -> "x" + name + "x");
  }
}
