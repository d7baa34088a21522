package dev.surefoot.tool.setup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Yaml;
import dev.surefoot.tool.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits, durations and schemas as the file writes them. */
final class Measures {

  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5}) ?(ms|s|min|h)");
  private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,5}) per (second|minute|hour)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "second", Duration.ofSeconds(1),
          "minute", Duration.ofMinutes(1),
          "hour", Duration.ofHours(1));
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private Measures() {}

  static Limits limits(Yaml.Fields fields) {
    Limits usual = Limits.USUAL;
    return new Limits(
        fields.maybe("timeout").map(Measures::duration).orElse(usual.timeout()),
        fields.maybe("most_bytes").map(Measures::bytes).orElse(usual.mostBytes()),
        fields.maybe("rate").map(Measures::rate).orElse(null),
        fields.maybe("cost").map(Measures::money).orElse(usual.money()));
  }

  private static Duration duration(Yaml value) {
    Matcher matcher = DURATION.matcher(value.text());
    if (!matcher.matches()) {
      throw value.error(
          "'%s' is no duration.".formatted(value.text()), "write 500 ms, 20 s, 2 min or 1 h.");
    }
    return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
  }

  /** At most what an array holds after escaping. */
  private static int bytes(Yaml value) {
    if (!value.text().matches("[1-9][0-9]{0,8}") || Integer.parseInt(value.text()) > 200_000_000) {
      throw value.error(
          "'%s' is no number of bytes from 1 to 200000000.".formatted(value.text()),
          "write it in digits.");
    }
    return Integer.parseInt(value.text());
  }

  private static Limits.Rate rate(Yaml value) {
    Matcher matcher = RATE.matcher(value.text());
    if (!matcher.matches()) {
      throw value.error("'%s' is no rate.".formatted(value.text()), "write it as '10 per minute'.");
    }
    return new Limits.Rate(Integer.parseInt(matcher.group(1)), PERIODS.get(matcher.group(2)));
  }

  static long money(Yaml value) {
    if (!value.text().matches("[0-9]{1,12}")) {
      throw value.error(
          "'%s' is no amount in the smallest unit, such as cents.".formatted(value.text()),
          "write it in digits.");
    }
    return Long.parseLong(value.text());
  }

  static Set<String> words(Yaml list) {
    Set<String> words = new TreeSet<>();
    list.list().forEach(word -> words.add(word.text()));
    return words;
  }

  static JsonObject object(Yaml value) {
    JsonElement json = GSON.toJsonTree(value.data());
    if (!(json instanceof JsonObject object)) {
      throw value.error("keys with values are wanted.", "indent them below.");
    }
    return object;
  }
}
