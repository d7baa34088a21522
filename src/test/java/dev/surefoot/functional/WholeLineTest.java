package dev.surefoot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.Outcome;
import dev.surefoot.Surefoot;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** From plain words to a verified plan, with the real model in process. */
@TestInstance(Lifecycle.PER_CLASS)
class WholeLineTest {

  private Surefoot surefoot;

  @BeforeAll
  void open() {
    surefoot = RealModel.open();
  }

  @AfterAll
  void close() {
    if (surefoot != null) {
      surefoot.close();
    }
  }

  private static Plan planOf(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Repaired.class);
    return ((Outcome.Repaired) outcome).plan();
  }

  @Test
  void aMeetingForTwo() {
    Plan plan =
        planOf(
            surefoot.plan(
                """
                Please arrange a one hour meeting for Odalys and Bram on Tuesday, within the working hours of 9:00 to 17:00.
                Odalys is busy on Tuesday from 9:00 to 10:30 and from 12:00 to 13:00.
                Bram is in meetings on Tuesday from 10:00 to 11:30 and from 14:00 to 17:00.
                """));
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps().get(0).start()).isEqualTo(13 * 60);
  }

  @Test
  void aTripByTheOnlyOrder() {
    Plan plan =
        planOf(
            surefoot.plan(
                """
                You are going to travel through 3 cities for 9 days altogether.
                You will stay in Lima for 4 days. You would like to spend 3 days in Cusco. You want to stay 4 days in Puno.
                A wedding takes place in Puno from day 6 to day 9 and you must be there.
                These pairs have direct flights:
                Lima and Cusco, Cusco and Puno.
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
            surefoot.plan(
                """
                I start at Market Hall at 9:00 and want to see as many people as possible today.
                Ines is at Harbour Gate from 9:30 to 11:00. I need at least 30 minutes with Ines.
                Tomas is at Mill Lane from 11:00 to 12:00. I need at least 45 minutes with Tomas.
                Walking times in minutes:
                Market Hall to Harbour Gate: 10.
                Harbour Gate to Market Hall: 10.
                Market Hall to Mill Lane: 15.
                Mill Lane to Market Hall: 15.
                Harbour Gate to Mill Lane: 20.
                Mill Lane to Harbour Gate: 20.
                """));
    List<Step> meetings = plan.steps().stream().filter(s -> s.tool().equals("meet")).toList();
    assertThat(meetings).extracting(s -> s.args().get("person")).containsExactly("Ines", "Tomas");
  }

  /** The hand-written specs of the examples judge the plans that their requests get. */
  @Test
  void noExampleGetsAWrongPlan() throws IOException {
    int planned = 0;
    for (Path request : requests()) {
      String domain = request.getParent().getParent().getParent().getFileName().toString();
      Path expected = request.resolveSibling("spec.json");
      Spec spec = SpecJson.read(surefoot.domain(domain), Files.readString(expected)).value();
      Outcome outcome = surefoot.plan(Files.readString(request));
      if (outcome instanceof Outcome.Repaired repaired) {
        planned++;
        assertThat(surefoot.verify(repaired.plan(), spec).valid())
            .as("%s: %s", request, repaired.plan().steps())
            .isTrue();
      }
    }
    assertThat(planned).as("examples planned without a question").isPositive();
  }

  private static List<Path> requests() throws IOException {
    try (var files = Files.walk(Path.of("domains"))) {
      return files.filter(f -> f.endsWith("request.txt")).sorted().toList();
    }
  }
}
