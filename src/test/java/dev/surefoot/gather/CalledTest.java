package dev.surefoot.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalledTest {

  private static Map<String, Object> row(String name, int cost) {
    return Map.of("name", name, "cost", cost);
  }

  @Test
  void ofTwoRowsOfOneNameTheFirstStands() {
    assertThat(Called.apart(List.of(row("Kettle", 30), row("Oven", 10), row("Kettle", 8)), "name"))
        .containsExactly(row("Kettle", 30), row("Oven", 10));
  }

  @Test
  void aNameThatIsPartOfAnothersIsLeftOut() {
    assertThat(Called.apart(List.of(row("Kettle", 8), row("Old Kettle", 30)), "name"))
        .containsExactly(row("Old Kettle", 30));
  }

  @Test
  void whereNothingSaysWhatRowsAreCalledAllStand() {
    List<Map<String, Object>> rows = List.of(row("Kettle", 8), row("Kettle", 30));
    assertThat(Called.apart(rows, null)).isEqualTo(rows);
  }
}
