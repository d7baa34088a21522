package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ottilie keeps shop at Fenn's Bakery from 9 to 11.        | Ottilie; Fenn's Bakery",
        "i start at platform 9 at 8, Hedda is in the tea room 10-12 | platform 9; Hedda; tea room",
        "We meet Jae-min in Lab 3 and Ingeborg in Lab 7 at noon.  | Jae-min; Lab 3; Ingeborg; Lab 7",
        "From St. Olaf's to Nando's 12 min, Bo's diary is free.   | St. Olaf's; Nando's; Bo",
        "ragna. mill. 10 to 11.30. then otto. the mill as well. 2 to 4, at the weir i stop | ragna; mill; otto; mill",
        "Flights: PER > DRW, DRW > CNS, both daily. 3 nights in PER.     | PER; DRW; DRW; CNS; PER",
        "From Ardwick to Selby 4, selby to ardwick 6 on foot      | Ardwick; Selby; Selby; Ardwick"
      })
  void namesAreFoundWhole(String text, String names) {
    assertThat(names(text)).containsSequence(names.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our thatcher is in on Monday from 9 to 10, the toll collector from 2 to 3. | thatcher; toll collector",
        "On Friday Odran's godmother has the quilters from 9, her lodger is free.   | Odran's godmother; lodger",
        "The harness maker's widow can do Monday, the meeting takes an hour.        | harness maker's widow",
        "Odran is in from 9 to 10, Odran's surveyor from 10 to 12. The surveyor goes after Odran. | Odran; Odran's surveyor; Odran's surveyor; Odran",
        "My dear Ragna, your sister-in-law is free on Monday from 9 to 10. | Ragna; sister-in-law",
        "Ragna is with the chiropodist on Monday from 9 to 10. | Ragna",
        "Our verger, Mr Quill, has the bells on Monday from 9 to 10. | Mr Quill",
        "An hour with the verger on Monday; the verger has the bells from 9 to 10. | verger; verger",
        "the cooper, Salt Yard, 13:00-14:00, 10 min. | cooper; Salt Yard",
        "The lantern draws anglers on Tuesday and my knee is better.               | ''"
      })
  void peopleAreCalledByWhatTheyAre(String text, String names) {
    assertThat(names(text)).containsExactly(names.isEmpty() ? new String[0] : names.split("; "));
  }

  @Test
  void whoWritesIsOnePersonInAllForms() {
    assertThat(names("Monday: Ragna 9-10, me 11-12. I've the bank on Tuesday 2-3."))
        .isSubsetOf("Ragna", "I")
        .contains("Ragna");
  }

  private static List<String> names(String text) {
    return Mentions.in(Tokens.of(text), EnumSet.allOf(Mention.Type.class)).stream()
        .filter(m -> m.type() == Mention.Type.NAME)
        .flatMap(m -> m.values().stream())
        .map(v -> v.toString().replaceFirst("^[Tt]he ", ""))
        .toList();
  }
}
