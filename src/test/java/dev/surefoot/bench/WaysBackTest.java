package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Planning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysBackTest {

  private static final Planning.Links LINKS =
      new Planning.Links("ride", "from", "to", "length", "mirrored", List.of());
  private static final String THERE = "{kind: ride, from: Ford, to: Mere, length: 7}";
  private static final String LONGER = "{kind: ride, from: Mere, to: Ford, length: 9}";
  private static final String OTHER = "{kind: ride, from: Mere, to: Lynn, length: 4}";
  private static final String BOTH = "{kind: mirrored}";

  private static List<JsonObject> spelt(String... means) {
    List<JsonObject> out =
        new ArrayList<>(List.of(means).stream().map(WaysBackTest::json).toList());
    WaysBack.spellOut(LINKS, out);
    return out;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void aStatementForAllTurnsIntoTheWaysBackThatAreNotStated() {
    assertThat(spelt(THERE, LONGER, OTHER, BOTH))
        .containsExactly(
            json(THERE),
            json(LONGER),
            json(OTHER),
            json("{kind: ride, from: Lynn, to: Mere, length: 4}"));
  }

  @Test
  void withoutTheStatementNothingIsAdded() {
    assertThat(spelt(THERE, OTHER)).containsExactly(json(THERE), json(OTHER));
  }
}
