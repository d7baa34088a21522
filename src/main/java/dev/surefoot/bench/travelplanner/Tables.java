package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Cells.Route;
import dev.surefoot.bench.travelplanner.Sandbox.Eatery;
import dev.surefoot.bench.travelplanner.Sandbox.Lodging;
import dev.surefoot.bench.travelplanner.Sandbox.Road;
import dev.surefoot.bench.travelplanner.Sandbox.Sight;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The sandbox of the official CSV tables; they hold no flights. */
final class Tables {

  // the first column of two of the tables has no name
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setAllowMissingColumnNames(true).get();

  private final Path folder;

  private Tables(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all tables of a folder. Rows with missing fields are dropped, as the official loaders do.
   *
   * @throws IOException when one cannot be read
   */
  static Sandbox sandbox(Path folder) throws IOException {
    Tables tables = new Tables(folder);
    return new Sandbox(
        tables.rows("restaurants.csv", Tables::eatery),
        tables.rows("accommodations.csv", Tables::lodging),
        tables.rows("attractions.csv", row -> new Sight(row.get("Name"), row.get("City"))),
        List.of(),
        tables.roads(),
        states(folder));
  }

  /** State by city, from the file that stands beside the tables. */
  static Map<String, String> states(Path folder) throws IOException {
    Map<String, String> states = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("city_states.txt"))) {
      String[] parts = line.split("\t");
      if (parts.length == 2) {
        states.put(parts[0], parts[1].strip());
      }
    }
    return Map.copyOf(states);
  }

  private static Eatery eatery(CSVRecord row) {
    return new Eatery(
        row.get("Name"), row.get("City"), number(row, "Average Cost"), row.get("Cuisines"));
  }

  private static Lodging lodging(CSVRecord row) {
    return new Lodging(
        row.get("NAME"),
        row.get("city"),
        number(row, "price"),
        row.get("room type"),
        row.get("house_rules"),
        (int) number(row, "maximum occupancy"),
        number(row, "minimum nights"));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private <T> List<T> rows(String file, Function<CSVRecord, T> reader) throws IOException {
    try (CSVParser parser = parser(file)) {
      return parser.stream()
          .filter(row -> row.isConsistent() && row.stream().noneMatch(String::isEmpty))
          .map(reader)
          .toList();
    }
  }

  /** A gap in this table is told by the road itself: the official script looks at it there. */
  private Map<Route, Road> roads() throws IOException {
    Map<Route, Road> roads = new HashMap<>();
    try (CSVParser parser = parser("distance.csv")) {
      for (CSVRecord row : parser) {
        roads.putIfAbsent(
            new Route(row.get("origin"), row.get("destination")),
            new Road(row.get("duration"), row.get("distance")));
      }
    }
    return Map.copyOf(roads);
  }

  private CSVParser parser(String file) throws IOException {
    Reader reader = Files.newBufferedReader(folder.resolve(file));
    return FORMAT.parse(reader);
  }
}
