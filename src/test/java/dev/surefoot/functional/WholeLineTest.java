package dev.surefoot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.Outcome;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From plain words to a verified plan, with the real model in process. */
class WholeLineTest extends RealModel {

  private static Plan planOf(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Repaired.class);
    return ((Outcome.Repaired) outcome).plan();
  }

  @Test
  void aMeetingForTwo() {
    Plan plan =
        planOf(
            surefoot()
                .plan(
                    """
                Could you set up one hour for Odalys and Bram, Tuesday, inside office hours 9:00-17:00?
                Odalys is taken on Tuesday 9:00-10:30 and 12:00-13:00.
                Bram has classes on Tuesday 10:00-11:30 and 14:00-17:00.
                """));
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps().get(0).start()).isEqualTo(13 * 60);
  }

  @Test
  void aTripByTheOnlyOrder() {
    Plan plan =
        planOf(
            surefoot()
                .plan(
                    """
                We plan a journey of 9 days in total.
                Lima gets 4 days. Cusco gets 3 days. Puno gets 4 days.
                Our niece marries in Puno on days 6 to 9 and we cannot miss it.
                Non-stop buses, both ways:
                Lima - Cusco
                Cusco - Puno
                """));
    List<Object> stays = new ArrayList<>();
    plan.steps().stream()
        .filter(s -> s.tool().equals("stay"))
        .map(s -> s.args().get("city"))
        .forEach(stays::add);
    assertThat(stays).containsExactly("Lima", "Cusco", "Puno");
  }

  @Test
  void aDayOfVisits() {
    Plan plan =
        planOf(
            surefoot()
                .plan(
                    """
                My day begins at Market Hall at 9:00 and the more of them I see the better.
                Ines works at Harbour Gate between 9:30 and 11:00. She needs 30 minutes or more.
                Tomas works at Mill Lane between 11:00 and 12:00. He needs 45 minutes or more.
                On foot, in minutes:
                Market Hall -> Harbour Gate 10
                Harbour Gate -> Market Hall 10
                Market Hall -> Mill Lane 15
                Mill Lane -> Market Hall 15
                Harbour Gate -> Mill Lane 20
                Mill Lane -> Harbour Gate 20
                """));
    List<Step> meetings = plan.steps().stream().filter(s -> s.tool().equals("meet")).toList();
    assertThat(meetings).extracting(s -> s.args().get("person")).containsExactly("Ines", "Tomas");
  }

  /** The hand-written specs of the examples judge the plans that their requests get. */
  @Test
  void noExampleGetsAWrongPlan() throws IOException {
    int planned = 0;
    Set<String> wrong = new TreeSet<>();
    for (Path request : requests()) {
      String domain = request.getParent().getParent().getParent().getFileName().toString();
      Path expected = request.resolveSibling("spec.json");
      Spec spec = SpecJson.read(surefoot().domain(domain), Files.readString(expected)).value();
      Outcome outcome = surefoot().plan(Files.readString(request));
      if (outcome instanceof Outcome.Repaired repaired) {
        planned++;
        if (!surefoot().verify(repaired.plan(), spec).valid()) {
          wrong.add(request.getParent().getFileName().toString());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(planned).as("examples planned without a question").isPositive();
  }

  private static List<Path> requests() throws IOException {
    try (var files = Files.walk(Path.of("domains"))) {
      return files
          .filter(f -> f.endsWith("request.txt"))
          .filter(f -> !f.startsWith("domains/travel")) // until the adapter has learnt to read it
          .sorted()
          .toList();
    }
  }
}
