package dev.surefoot.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.Reading;
import dev.surefoot.read.Reply;
import dev.surefoot.read.RequestReader;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Knows what the requests of a test file state: shows what planning makes of a perfect reading. */
final class OracleReader implements RequestReader {

  private final Map<String, JsonObject> lines = new HashMap<>();

  OracleReader(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      lines.put(json.get("request").getAsString(), json);
    }
  }

  @Override
  public Reading read(
      String request, List<Reply> replies, List<Domain> candidates, LanguageModel model) {
    JsonObject line = lines.get(request);
    Domain domain = candidates.get(0);
    List<Constraint> constraints = new ArrayList<>();
    for (Meaning meaning : Expected.of(domain, line.getAsJsonObject("expect"))) {
      constraints.add(
          new Constraint(
              "c" + constraints.size(),
              meaning.kind(),
              slots(domain.kinds().get(meaning.kind()), meaning),
              meaning.strength(),
              null));
    }
    return new Reading(new Spec(domain.name(), constraints, List.of()), List.of(), 0, 0);
  }

  private static Map<String, Object> slots(Domain.Kind kind, Meaning meaning) {
    Map<String, Object> slots = new LinkedHashMap<>();
    kind.slots().values().stream()
        .filter(slot -> meaning.slots().containsKey(slot.name()))
        .forEach(slot -> slots.put(slot.name(), value(slot, meaning.slots().get(slot.name()))));
    return slots;
  }

  private static Object value(Domain.Slot slot, String text) {
    if (slot.list()) {
      return Arrays.stream(text.split(","))
          .sorted(Comparator.comparing(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))))
          .map(OracleReader::capital)
          .toList();
    }
    if (slot.type() == Domain.Type.WEEKDAY) {
      return capital(text);
    }
    return slot.type().number() ? (Object) Integer.valueOf(text) : text;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
