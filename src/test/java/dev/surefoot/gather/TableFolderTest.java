package dev.surefoot.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.DomainException;
import dev.surefoot.spec.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFolderTest {

  @TempDir Path root;
  private Path folder;
  private Path cache;

  @BeforeEach
  void files() throws IOException {
    folder = Cafes.write(root.resolve("tables"));
    cache = root.resolve("cache");
  }

  private Tables open() {
    return TableFolder.open(Cafes.DOMAIN, folder, cache, "test tables");
  }

  private List<Map<String, Object>> cafes() {
    try (Tables tables = open()) {
      return tables.rows("cafes", Map.of("town", "Beckum"));
    }
  }

  private void cafes(String rows) throws IOException {
    Files.writeString(
        folder.resolve("cafes.csv"),
        ",NAME,Town,average cost,Dishes\n" + rows,
        StandardCharsets.UTF_8);
  }

  private List<String> imports() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith("stamp")).toList();
    }
  }

  @Test
  void filesAreImportedOnceAndAgainWhenTheyChange() throws IOException {
    assertThat(cafes()).hasSize(3);
    assertThat(cafes()).hasSize(3);
    assertThat(imports()).hasSize(1);
    cafes("0,Only,Beckum,3,Tea\n");
    assertThat(cafes()).hasSize(1);
    assertThat(imports()).hasSize(2).allMatch(f -> f.endsWith(".sqlite"));
  }

  @Test
  void theHashOfFilesThatDoNotChangeIsRemembered() throws IOException {
    for (String file : List.of("towns.txt", "cafes.csv", "ways.csv")) {
      Files.setLastModifiedTime(
          folder.resolve(file), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
    assertThat(cafes()).hasSize(3);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.filter(f -> f.toString().endsWith("stamp"))).hasSize(1);
    }
    assertThat(cafes()).hasSize(3);
  }

  @Test
  void anImportThatWasDamagedIsMadeAgain() throws IOException {
    cafes();
    Path file = cache.resolve(imports().get(0));
    Files.writeString(
        file, "this is no database, but it is long enough to look like one".repeat(99));
    assertThat(cafes()).hasSize(3);
  }

  @Test
  void manyMayImportAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<List<Map<String, Object>>> one = this::cafes;
    List<Future<List<Map<String, Object>>>> all =
        threads.invokeAll(java.util.Collections.nCopies(16, one));
    threads.shutdown();
    for (Future<List<Map<String, Object>>> each : all) {
      assertThat(each.get()).hasSize(3);
    }
    assertThat(imports()).hasSize(1);
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Files.delete(folder.resolve("ways.csv"));
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no file 'ways.csv'; it holds [cafes.csv, towns.txt]")
        .hasMessageContaining("Maybe another folder was meant");
    folder = root.resolve("nowhere");
    assertThatThrownBy(this::open).hasMessageContaining("There is no folder '" + folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "NAME,Town,average costs,Dishes;has no column 'average cost'; 'average cost' was meant",
        "NAME,Town,Dishes;has no column 'average cost'; it has ['NAME', 'Town', 'Dishes']",
        "NAME,NAME,Town,average cost,Dishes;has two columns 'NAME'; say in a file tables.yaml",
        "``;has no line of column names; another file",
      })
  void aMissingColumnIsNamed(String headers, String problem, String more) throws IOException {
    Files.writeString(folder.resolve("cafes.csv"), headers + "\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cafes.csv' " + problem)
        .hasMessageContaining("\nMaybe ");
    assertThat(imports()).isEmpty();
  }

  @Test
  void ownNamesOfFilesAndColumnsAreSaidBesideThem() throws IOException {
    String mapping = Files.readString(Cafes.DOMAIN.folder().resolve("tables.yaml"));
    Files.writeString(
        folder.resolve("mine.csv"), "who;place;price;food\nMoor Inn;Beckum;8;Pie|Tea\n");
    Files.writeString(
        folder.resolve("tables.yaml"),
        mapping
            .replace("file: cafes.csv", "file: mine.csv\n    separator: ;")
            .replace("header: NAME", "header: who")
            .replace("header: Town", "header: place")
            .replace("header: average cost", "header: price")
            .replace("header: Dishes, list: \",\"", "header: food, list: \"|\""));
    assertThat(cafes())
        .containsExactly(
            Map.of(
                "name", "Moor Inn", "town", "Beckum", "cost", 8, "dishes", List.of("Pie", "Tea")));
    Files.writeString(
        folder.resolve("tables.yaml"),
        mapping.replace("cost: {type: money", "cost: {type: rating"));
    assertThatThrownBy(this::open)
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("'cafes' has the columns");
    Files.writeString(folder.resolve("tables.yaml"), mapping.replace("cafes.csv", "../cafes.csv"));
    assertThatThrownBy(this::open).hasMessageContaining("'../cafes.csv' is no file name");
  }

  @Test
  void brokenRowsAreCountedAndNamedByTheirLines() throws IOException {
    cafes(
        """
        0,Good,Beckum,3,Tea
        1,"Never closed,Beckum,4,Tea
        2,Also good,Beckum,5,Tea
        3,Short,Beckum
        4,Dear,Beckum,a lot,Tea
        5,"Two
        lines",Beckum,6,Tea
        6,"Quote" behind,Beckum,6,Tea
        7,Inches 5",Beckum,6,Tea
        8,Negative,Beckum,-6,Tea
        9,Huge,Beckum,1000000000,Tea
        10,Nothing,Beckum,1,","
        """);
    try (Tables tables = open()) {
      assertThat(tables.rows("cafes", Map.of("town", "Beckum")))
          .extracting(row -> row.get("name"))
          .containsExactly("Good", "Also good", "Two\nlines", "Inches 5\"");
      assertThat(tables.warnings())
          .containsExactly(
              "cafes.csv: 7 broken rows left out: line 3 (a quote is not closed or stands in the"
                  + " wrong place), line 5 (3 fields instead of 5), line 6 ('average cost': 'a lot'"
                  + " is no sum in whole dollars), line 9 (a quote is not closed or stands in the wrong place), line 11"
                  + " ('average cost': '-6' is no sum in whole dollars) and 2 more.");
    }
  }

  @Test
  void oddTextStaysTextAndNothingIsRun() throws IOException {
    String sql = "x'); DROP TABLE cafes; --";
    String formula = "=cmd|' /C calc'!A0";
    String odd = "Café ☆ 舒適 \u202eetah\u202c 👩‍🍳";
    cafes(
        "0,%s,Beckum,3,Tea\n1,\"%s\",Beckum,3,Tea\n2,%s,Beckum,3,Tea\n3,Bell\u0007,Beckum,3,Tea\n4,%s,Beckum,3,Tea\n5,One\\nTwo,Beckum,3,Tea\n"
            .formatted(sql, formula, odd, "y".repeat(300)));
    try (Tables tables = open()) {
      assertThat(tables.rows("cafes", Map.of("town", "Beckum")))
          .extracting(row -> row.get("name"))
          .containsExactly(sql, formula, odd, "One\nTwo");
      assertThat(tables.rows("cafes", Map.of("town", "' OR '1' = '1"))).isEmpty();
      assertThat(tables.rows("cafes", Map.of("town", sql))).isEmpty();
      assertThat(tables.warnings()).hasSize(1);
      assertThat(tables.gazetteer().of("town")).containsExactly("Aarle", "Beckum", "Corley");
      assertThat(tables.gazetteer().of("nothing")).isEmpty();
    }
  }

  @Test
  void aHugeCellCostsItsRowAlone() throws IOException {
    cafes(
        "0,Good,Beckum,3,Tea\n1,%s,Beckum,3,Tea\n2,Fine,Beckum,3,Tea\n"
            .formatted("z".repeat(5_000_000)));
    assertThat(cafes()).hasSize(2);
  }
}
