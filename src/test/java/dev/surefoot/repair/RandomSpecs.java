package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Specs of the project's own domains. Each is built around a plan that is made first, so it has at
 * least that one; {@link #crowded} adds demands that need not fit.
 */
final class RandomSpecs {

  static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
  private static final int NINE = 540;
  private static final int FIVE = 1020;

  private final Random random;
  private final String domain;
  private final List<Constraint> constraints = new ArrayList<>();

  private RandomSpecs(String domain, Random random) {
    this.domain = domain;
    this.random = random;
  }

  /** A spec that has a plan. */
  static Spec planted(String domain, Random random) {
    return new RandomSpecs(domain, random).plant().spec();
  }

  /** The same with hard demands that may contradict it and each other. */
  static Spec crowded(String domain, Random random) {
    RandomSpecs specs = new RandomSpecs(domain, random).plant();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      specs.crowd();
    }
    return specs.spec();
  }

  /** A spec as told, each fact as a kind and its slots. */
  static Spec told(String domain, Object[]... facts) {
    RandomSpecs specs = new RandomSpecs(domain, new Random(0));
    for (Object[] fact : facts) {
      specs.hard((String) fact[0], Arrays.copyOfRange(fact, 1, fact.length));
    }
    return specs.spec();
  }

  static Problem bind(Spec spec) {
    return Problems.of(DOMAINS.get(spec.domain()), spec);
  }

  private Spec spec() {
    return new Spec(domain, constraints, List.of());
  }

  private RandomSpecs plant() {
    switch (domain) {
      case "calendar" -> calendar();
      case "meeting" -> meeting();
      default -> trip();
    }
    return this;
  }

  private void add(Strength strength, String kind, Object... slots) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i += 2) {
      values.put((String) slots[i], slots[i + 1]);
    }
    constraints.add(new Constraint("c" + constraints.size(), kind, values, strength, null));
  }

  private void hard(String kind, Object... slots) {
    add(Strength.HARD, kind, slots);
  }

  private boolean maybe() {
    return random.nextInt(3) == 0;
  }

  private void calendar() {
    int minutes = 15 + random.nextInt(60);
    int start = NINE + random.nextInt(FIVE - NINE - minutes);
    String day = DAYS.get(random.nextInt(5));
    hard("work_hours", "from", NINE, "to", FIVE);
    hard("days", "days", maybe() ? List.of(day) : DAYS);
    hard("duration", "minutes", minutes);
    for (int i = random.nextInt(8); i > 0; i--) {
      boolean before = random.nextBoolean() && start > NINE + 1;
      int from = before ? NINE + random.nextInt(start - NINE) : start + minutes;
      int to = before ? start : Math.max(from + 1, FIVE - random.nextInt(60));
      hard("busy", "person", "P" + i, "day", day, "from", from, "to", Math.max(to, from + 1));
    }
    hard("cannot", "person", "P0", "day", day, "relation", "before", "time", start);
    if (maybe()) {
      hard("cannot", "person", "P1", "day", day, "relation", "after", "time", start + minutes);
    }
    add(Strength.SOFT, "avoid", "person", "P2", "day", day, "relation", "whole_day");
    if (maybe()) {
      add(Strength.SOFT, "earliest");
    }
  }

  private void meeting() {
    int people = 1 + random.nextInt(4);
    int[][] roads = new int[people + 1][people + 1];
    hard("start", "place", "L0", "time", NINE);
    for (int i = 0; i <= people; i++) {
      for (int j = 0; j <= people; j++) {
        if (i != j) {
          roads[i][j] = 5 + random.nextInt(40);
          hard("travel", "from", "L" + i, "to", "L" + j, "minutes", roads[i][j]);
        }
      }
    }
    int time = NINE;
    int at = 0;
    for (int i = 0; i < people; i++) {
      int place = random.nextInt(people + 1);
      int start = time + roads[at][place] + random.nextInt(30);
      time = meet("P" + i, "L" + place, start);
      at = place;
      if (random.nextInt(4) == 0) {
        int rest = 10 + random.nextInt(30);
        Strength strength = maybe() ? Strength.SOFT : Strength.HARD;
        int from = time - random.nextInt(40);
        add(strength, "break", "minutes", rest, "from", from, "to", time + rest);
        time += rest;
      }
    }
    endings(people, time);
  }

  private int meet(String person, String place, int start) {
    int minutes = 10 + random.nextInt(50);
    int from = start - random.nextInt(60);
    int to = start + minutes + random.nextInt(40);
    hard("window", "person", person, "place", place, "from", from, "to", to);
    hard("min_duration", "person", person, "minutes", minutes);
    if (maybe()) {
      int late = start + 300 + random.nextInt(60);
      hard("window", "person", person, "place", "L0", "from", late, "to", late + 90);
    }
    hard("must_meet", "person", person);
    return start + minutes;
  }

  private void endings(int people, int end) {
    if (maybe()) {
      hard("end_by", "time", end);
    }
    if (maybe() && people > 1) {
      hard("before", "first", "P0", "second", "P" + (people - 1));
    }
    if (maybe()) {
      add(Strength.SOFT, "before", "first", "P" + (people - 1), "second", "P0");
    }
  }

  private void trip() {
    int cities = 2 + random.nextInt(4);
    boolean shared = random.nextBoolean();
    int day = 1;
    for (int i = 0; i < cities; i++) {
      int days = 1 + random.nextInt(4);
      int last = day + days - 1;
      hard("stay", "city", "C" + i, "days", days);
      if (maybe()) {
        hard("window", "city", "C" + i, "from", day, "to", day + random.nextInt(days));
      }
      if (maybe()) {
        hard("not_in", "city", "C" + i, "from", last + 1, "to", last + 2);
      }
      if (i > 0) {
        hard("direct", "from", "C" + (i - 1), "to", "C" + i);
      }
      day = shared ? last : last + 1;
    }
    hard("total_days", "days", shared ? day : day - 1);
    if (shared && maybe()) {
      hard("travel_day_counts_both");
    }
    for (int i = 0; i < cities; i++) {
      for (int j = 0; j < cities; j++) {
        if (i != j && j != i + 1 && maybe()) {
          hard("direct", "from", "C" + i, "to", "C" + j);
        }
      }
    }
    wishes(cities);
  }

  private void wishes(int cities) {
    if (maybe()) {
      hard("both_ways");
    }
    if (maybe()) {
      hard("first_city", "city", "C0");
    }
    if (maybe()) {
      add(Strength.SOFT, "last_city", "city", city(cities));
    }
    if (maybe()) {
      hard("before", "first", "C0", "second", "C" + (cities - 1));
    }
  }

  private String city(int cities) {
    return "C" + random.nextInt(cities);
  }

  /** One more demand, whatever was said before. */
  private void crowd() {
    int from = NINE + random.nextInt(300);
    switch (domain) {
      case "calendar" ->
          DAYS.forEach(d -> hard("busy", "person", "Q", "day", d, "from", from, "to", from + 240));
      case "meeting" -> crowdMeeting(from);
      default -> crowdTrip();
    }
  }

  private void crowdMeeting(int from) {
    String person = known("min_duration", "person");
    switch (random.nextInt(4)) {
      case 0 -> hard("end_by", "time", from, "place", "L0");
      case 1 -> hard("before", "first", person, "second", known("min_duration", "person"));
      case 2 -> hard("break", "minutes", 60, "from", from, "to", from + 70);
      default -> {
        String late = "late " + constraints.size();
        hard("window", "person", late, "place", "L1", "from", from, "to", from + 20);
        hard("min_duration", "person", late, "minutes", 10 + random.nextInt(15));
        hard("must_meet", "person", late);
      }
    }
  }

  private void crowdTrip() {
    String city = known("stay", "city");
    int day = 1 + random.nextInt(6);
    switch (random.nextInt(4)) {
      case 0 -> hard("window", "city", city, "from", day, "to", day);
      case 1 -> hard("before", "first", city, "second", known("stay", "city"));
      case 2 -> hard("last_city", "city", city);
      default -> hard("not_in", "city", city, "from", day, "to", day + 1);
    }
  }

  /** A name that the request has already. */
  private String known(String kind, String slot) {
    List<Constraint> facts = constraints.stream().filter(c -> c.kind().equals(kind)).toList();
    return facts.get(random.nextInt(facts.size())).text(slot);
  }
}
