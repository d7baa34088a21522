package dev.surefoot.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvRowsProperties {

  private static final int WIDTH = 3;

  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab \",;'\n☆é=").ofMinLength(0).ofMaxLength(8);
    return cell.list().ofSize(WIDTH).list().ofMinSize(0).ofMaxSize(40);
  }

  private void read(String text) {
    rows.clear();
    broken.clear();
    new CsvRows(text.lines().toList(), 0, ',', WIDTH)
        .read((r, line) -> rows.add(r), (what, line) -> broken.add(what));
  }

  private static String written(List<List<String>> table) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<String> row : table) {
        printer.printRecord(row);
      }
    }
    return text.toString();
  }

  @Property(tries = 300)
  void whatWasWrittenIsReadAgain(@ForAll("tables") List<List<String>> table) throws IOException {
    read(written(table));
    assertThat(broken).isEmpty();
    assertThat(rows).isEqualTo(table);
  }

  /** Rows of one line; a cell of more lines could be taken for rows. */
  @Property(tries = 300)
  void anOpenQuoteCostsNoRowBehindIt(@ForAll("tables") List<List<String>> table)
      throws IOException {
    List<List<String>> flat =
        table.stream()
            .map(row -> row.stream().map(c -> c.replace('\n', ' ').replace('"', '\'')).toList())
            .toList();
    read("x,\"never closed,y\n" + written(flat).replace("\"", ""));
    assertThat(rows.size() + broken.size()).isEqualTo(flat.size() + 1);
    assertThat(broken).isNotEmpty();
  }
}
