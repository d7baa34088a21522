package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.Weights;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Problems of the test domain of outings, of any size. */
final class Outings {

  static final Domain OUTING = DomainLoader.load(Path.of("src/test/resources/outing"), "outing");

  private static final Map<String, Domain> WEIGHED = new java.util.concurrent.ConcurrentHashMap<>();

  private static final List<String> FOODS = List.of("soup", "pie", "tea", "fish", "rice");

  private final Random random;
  private final List<Constraint> constraints = new ArrayList<>();

  private Outings(Random random) {
    this.random = random;
  }

  /** Two or three days, so few options that all plans can be tried. */
  static Spec small(Random random) {
    while (true) {
      Spec spec = any(random);
      if (Exact.combinations((Choose) bind(spec).decision()) < 10_000) {
        return spec;
      }
    }
  }

  private static Spec any(Random random) {
    Outings outing = new Outings(random);
    int days = 2 + random.nextInt(2);
    outing.frame(days, 1 + random.nextInt(days - 1));
    outing.supply(2, 1 + random.nextInt(2), 1 + random.nextInt(2), random.nextInt(2));
    outing.demands(4 + random.nextInt(16));
    return new Spec("outing", outing.constraints, List.of());
  }

  /** Three or four days with so many options that some beat others. */
  static Spec many(Random random) {
    Outings outing = new Outings(random);
    int days = 3 + random.nextInt(2);
    outing.frame(days, 1 + random.nextInt(2));
    outing.supply(2, 1 + random.nextInt(4), 4 + random.nextInt(12), random.nextInt(7));
    outing.demands(4 + random.nextInt(20));
    return new Spec("outing", outing.constraints, List.of());
  }

  /** As large as one likes. */
  static Spec large(
      Random random, int days, int stops, int towns, int inns, int places, int sights, int budget) {
    Outings outing = new Outings(random);
    outing.frame(days, stops);
    outing.supply(towns, inns, places, sights);
    outing.add("budget", Map.of("most", budget), Strength.HARD);
    outing.add("taste", Map.of("food", "soup"), Strength.HARD);
    outing.add("often", Map.of("food", "pie", "times", 2), Strength.HARD);
    outing.add("cheaper", Map.of(), Strength.SOFT);
    return new Spec("outing", outing.constraints, List.of());
  }

  /** The domain with another weight of a rule. */
  static Domain weighing(String rule, int weight) {
    return WEIGHED.computeIfAbsent(rule + ": " + weight, Outings::weighed);
  }

  private static Domain weighed(String weights) {
    try {
      Path file = Files.writeString(Files.createTempFile("weights", ".yaml"), weights);
      return Weights.apply(file, Map.of("outing", OUTING)).get("outing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Problem bind(Spec spec) {
    return Problems.of(OUTING, spec);
  }

  private void frame(int days, int stops) {
    add("length", Map.of("count", days), Strength.HARD);
    for (int d = 1; d <= days; d++) {
      add("day", Map.of("number", d), Strength.HARD);
    }
    for (int s = 1; s <= stops; s++) {
      add("stop", Map.of("number", s), Strength.HARD);
    }
  }

  private void supply(int towns, int inns, int places, int sights) {
    for (int t = 0; t < towns; t++) {
      String town = "town-" + t;
      for (int i = 0; i < inns; i++) {
        Map<String, Object> inn = new LinkedHashMap<>();
        inn.put("name", "inn-" + t + "-" + i);
        inn.put("town", town);
        inn.put("cost", 1 + random.nextInt(8));
        inn.put("least", 1 + random.nextInt(2));
        add("inn", inn, Strength.HARD);
      }
      for (int i = 0; i < places; i++) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("name", "place-" + t + "-" + i);
        place.put("town", town);
        place.put("cost", 1 + random.nextInt(5));
        place.put("rating", 1 + random.nextInt(5));
        place.put("foods", foods());
        add("place", place, Strength.HARD);
      }
      for (int i = 0; i < sights; i++) {
        add("sight", Map.of("name", "sight-" + t + "-" + i, "town", town), Strength.HARD);
      }
    }
  }

  private List<String> foods() {
    int from = random.nextInt(FOODS.size());
    return FOODS.subList(from, Math.min(FOODS.size(), from + 1 + random.nextInt(2)));
  }

  private void demands(int budget) {
    if (random.nextInt(4) > 0) {
      add("budget", Map.of("most", budget), strength());
    }
    if (random.nextBoolean()) {
      add("taste", Map.of("food", FOODS.get(random.nextInt(FOODS.size()))), strength());
    }
    if (random.nextBoolean()) {
      String food = FOODS.get(random.nextInt(FOODS.size()));
      add("often", Map.of("food", food, "times", 1 + random.nextInt(3)), strength());
    }
    if (random.nextBoolean()) {
      add("cheaper", Map.of(), Strength.SOFT);
    }
  }

  private Strength strength() {
    return random.nextInt(3) == 0 ? Strength.SOFT : Strength.HARD;
  }

  private void add(String kind, Map<String, Object> slots, Strength strength) {
    constraints.add(new Constraint("c" + constraints.size(), kind, slots, strength, null));
  }
}
