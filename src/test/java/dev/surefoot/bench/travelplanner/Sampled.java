package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;

/** An invented trip of two people from Avon to two towns of the state of Dale. */
final class Sampled {

  static final Map<String, String> STATES =
      Map.of("Avon", "Vale", "Bree", "Dale", "Cam", "Dale", "Dun", "Hill");

  private Sampled() {}

  static TravelFacts facts() {
    return new TravelFacts(
        "Avon",
        "Dale",
        5,
        2,
        2,
        1500,
        "pets",
        List.of("French", "Indian"),
        "private room",
        "flight");
  }

  static TravelFacts facts(String without) {
    TravelFacts f = facts();
    return new TravelFacts(
        f.origin(),
        f.destination(),
        f.days(),
        f.cities(),
        f.people(),
        f.budget(),
        f.rule(),
        f.cuisines(),
        f.room(),
        without);
  }

  static TravelFacts budget(int budget) {
    TravelFacts f = facts();
    return new TravelFacts(
        f.origin(),
        f.destination(),
        f.days(),
        f.cities(),
        f.people(),
        budget,
        f.rule(),
        f.cuisines(),
        f.room(),
        f.without());
  }

  /** Nights 2*100 + 2*2*75, meals 2*9*20, roads 10 + 5 + 12: 887 dollars. */
  static JsonArray plan() {
    return json("""
            [{"days": 1, "current_city": "from Avon to Bree(Dale)",
              "transportation": "Self-driving, from Avon to Bree, duration: 2 hours, distance: 200 km, cost: 10",
              "breakfast": "-", "attraction": "Old Mill, Bree;", "lunch": "Inn, Bree",
              "dinner": "Grill, Bree", "accommodation": "Loft, Bree"},
             {"days": 2, "current_city": "Bree", "transportation": "-",
              "breakfast": "Bakery, Bree", "attraction": "Park, Bree;Pier, Bree;",
              "lunch": "Cellar, Bree", "dinner": "Terrace, Bree", "accommodation": "Loft, Bree"},
             {"days": 3, "current_city": "from Bree to Cam",
              "transportation": "Self-driving, from Bree to Cam, duration: 1 hour, distance: 100 km, cost: 5",
              "breakfast": "-", "attraction": "-", "lunch": "-", "dinner": "Spice, Cam",
              "accommodation": "Barn, Cam"},
             {"days": 4, "current_city": "Cam", "transportation": "-",
              "breakfast": "Mug, Cam", "attraction": "Castle, Cam;", "lunch": "Fork, Cam",
              "dinner": "Spoon, Cam", "accommodation": "Barn, Cam"},
             {"days": 5, "current_city": "from Cam to Avon",
              "transportation": "Self-driving, from Cam to Avon, duration: 2 hours 20 mins, distance: 240 km, cost: 12",
              "breakfast": "-", "attraction": "-", "lunch": "-", "dinner": "-",
              "accommodation": "-"},
             {}, {}]
            """)
        .getAsJsonArray();
  }

  static Sandbox sandbox() {
    JsonObject reference =
        json("""
                {"Restaurants in Bree": [%s, %s, %s, %s, %s],
                 "Restaurants in Cam": [%s, %s, %s, %s],
                 "Restaurants in Avon": [%s, %s],
                 "Attractions in Bree": [{"Name": "Old Mill", "City": "Bree"},
                   {"Name": "Park", "City": "Bree"}, {"Name": "Pier", "City": "Bree"}],
                 "Attractions in Cam": [{"Name": "Castle", "City": "Cam"}],
                 "Accommodations in Bree": [%s, %s, %s, %s],
                 "Accommodations in Cam": [%s, %s],
                 "Flight from Avon to Bree on 2031-05-01": [{"Flight Number": "F01", "Price": 90,
                   "OriginCityName": "Avon", "DestCityName": "Bree"}],
                 "Flight from Bree to Avon on 2031-05-01": "There is no flight.",
                 "Self-driving from Avon to Bree": "%s", "Taxi from Avon to Bree": "%s",
                 "Self-driving from Bree to Cam": "%s", "Self-driving from Cam to Avon": "%s",
                 "Self-driving from Avon to Dun": "%s"}
                """
                .formatted(
                    eats("Inn", "Bree", "French, Tea"),
                    eats("Grill", "Bree", "BBQ"),
                    eats("Bakery", "Bree", "Cafe"),
                    eats("Cellar", "Bree", "Tea"),
                    eats("Terrace", "Bree", "Cafe"),
                    eats("Spice", "Cam", "Indian"),
                    eats("Mug", "Cam", "Cafe"),
                    eats("Fork", "Cam", "Tea"),
                    eats("Spoon", "Cam", "Tea"),
                    eats("Home", "Avon", "Tea"),
                    eats("Dune", "Dun", "Tea"),
                    sleeps("Loft", "Bree", 100, "Private room", "No parties", 2, 2),
                    sleeps("Hall", "Bree", 100, "Shared room", "No parties", 2, 1),
                    sleeps("Den", "Bree", 100, "Private room", "No pets", 2, 1),
                    sleeps("Keep", "Bree", 100, "Private room", "No parties", 2, 3),
                    sleeps("Barn", "Cam", 75, "Private room", "No smoking", 1, 2),
                    sleeps("Barn Two", "Dun", 75, "Private room", "No smoking", 1, 9),
                    road("200 km"),
                    road("200 km"),
                    road("100 km"),
                    road("240 km"),
                    "self-driving, duration: 1 day 2 hours, distance: 9 km, cost: 0"))
            .getAsJsonObject();
    return Reference.sandbox(reference, STATES);
  }

  private static String eats(String name, String city, String cuisines) {
    return "{\"Name\": \"%s\", \"City\": \"%s\", \"Average Cost\": 20, \"Cuisines\": \"%s\"}"
        .formatted(name, city, cuisines);
  }

  private static String sleeps(
      String name, String city, int price, String room, String rules, int people, int nights) {
    return """
        {"NAME": "%s", "city": "%s", "price": %d, "room type": "%s", "house_rules": "%s",
         "maximum occupancy": %d, "minimum nights": %d}
        """
        .formatted(name, city, price, room, rules, people, nights);
  }

  private static String road(String distance) {
    return "self-driving, duration: 2 hours, distance: %s, cost: 1".formatted(distance);
  }

  /** The plan with one field of one day written anew. */
  static JsonArray with(int day, String key, String value) {
    JsonArray plan = plan();
    plan.get(day - 1).getAsJsonObject().addProperty(key, value);
    return plan;
  }

  static com.google.gson.JsonElement json(String text) {
    return JsonParser.parseString(text);
  }
}
