package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How strong a reading is taken, by the words of its clause. */
class WishesTest {

  private static String heard(String domain, String shape, String answer) {
    Domain d = DomainLoader.load(Path.of(""), domain);
    Clause clause = new Clause(shape, List.of(), new Quote("words", 0, 5));
    return new Wishes(d).heard(clause, new ClauseReader.Said(answer, answer)).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> it'd be lovely to catch N1 | must_meet N1 | must_meet? N1",
        "> i'd sooner be home by T1 | end_by - T1 | end_by? - T1",
        "> N1 is at N2 R1, hopefully N3 before her | window N1 N2 R1; before N3 N1 | window N1 N2 R1; before? N3 N1",
        "> ideally N1, and he must come before N2 | must_meet N1; before N1 N2 | must_meet N1; before N1 N2",
        "> N1 first of N2, and preferably i am through by T1 | before N1 N2; end_by? - T1 | before N1 N2; end_by? - T1",
        "> N1 before N2, ideally back by T1 | before N1 N2; end_by - T1 | before N1 N2; end_by - T1",
        "< i would love to see them / > N1 for certain | must_meet N1 | must_meet N1",
        "> i would like U1 with N1 | min_duration N1 U1 | min_duration N1 U1",
        "> i need to end at N1 by T1 | end_by? N1 T1 | end_by N1 T1",
        "> N1 can wait if she has to | must_meet? N1 | must_meet? N1",
        "> home by T1, not that i have to | end_by? - T1 | end_by? - T1",
        "> N1 must be seen, N2 first | must_meet N1; before? N2 N1 | must_meet N1; before? N2 N1",
      })
  void meeting(String shape, String answer, String expected) {
    assertThat(heard("meeting", shape.replace(" / ", "\n"), answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> we'd like a whole flat | room_type entire_room | room_type entire_room",
        "> we would ideally like a whole flat | room_type entire_room | room_type? entire_room",
        "> i'd like K1 if we can | cuisine K1 | cuisine? K1",
        "> we'd like to leave after T1 | leave_after T1 | leave_after? T1",
        "> no ferries please, we'd prefer the bridge | no_transport flight | no_transport flight",
        "> we'd prefer not to fly | no_transport flight | no_transport? flight",
      })
  void whatIsOrderedIsDemanded(String shape, String answer, String expected) {
    assertThat(heard("travel", shape, answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> N1 would prefer nothing before T1 on W1 | cannot N1 W1 before T1 | avoid N1 W1 before T1",
        "> N1 can't before T1, N2 would prefer not | cannot N1+N2 W1 before T1 | cannot N1+N2 W1 before T1",
        "> N1 hopes to finish his coat W1 R1 | busy N1 W1 R1 | busy N1 W1 R1",
      })
  void aDemandBecomesTheKindThatWishesTheSame(String shape, String answer, String expected) {
    assertThat(heard("calendar", shape, answer)).isEqualTo(expected);
  }
}
