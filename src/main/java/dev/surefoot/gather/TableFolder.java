package dev.surefoot.gather;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Schema.Table;
import dev.surefoot.domain.SchemaReader;
import dev.surefoot.spec.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder of CSV files as tables: imported when it is first used, and again when it has changed.
 */
final class TableFolder {

  private final Background background;
  private final Schema schema;
  private final Path folder;
  private final Path cache;

  private TableFolder(Background background, Schema schema, Path folder, Path cache) {
    this.background = background;
    this.schema = schema;
    this.folder = folder;
    this.cache = cache;
  }

  /**
   * Opens a folder.
   *
   * @param folder holds the files that the domain's {@code tables.yaml} names, or its own
   * @param cache folder for imported tables; may not exist yet
   * @param label what people call the tables
   * @throws BadInputException when a file or a column is missing
   * @throws dev.surefoot.domain.DomainException when its own {@code tables.yaml} is wrong
   */
  static Tables open(Domain domain, Path folder, Path cache, String label) {
    Background background = domain.planning().background();
    Schema schema = Objects.requireNonNull(background.schema(), "a domain without tables");
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "There is no folder '%s' with tables.".formatted(folder),
          "the path is relative to another folder.");
    }
    Path own = folder.resolve(SchemaReader.FILE);
    Schema used = Files.exists(own) ? SchemaReader.own(own, schema) : schema;
    return new TableFolder(background, used, folder, cache).open(label);
  }

  private Tables open(String label) {
    List<Path> files = files();
    try {
      String hash = new Fingerprint(cache, schema, background).of(files);
      Path file = cache.resolve(hash + ".sqlite");
      if (!Files.exists(file)) {
        imported(file);
      }
      try {
        return new SqliteTables(label, schema, file);
      } catch (SQLException | IllegalStateException damaged) {
        imported(file);
        return new SqliteTables(label, schema, file);
      }
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw new BadInputException(
          "The tables in '%s' cannot be imported into '%s': %s.".formatted(folder, cache, e),
          "a file may not be read, or the disk is full.");
    }
  }

  /** The files of all tables that are there. */
  private List<Path> files() {
    return schema.tables().values().stream()
        .filter(t -> there(t) || !t.optional())
        .map(t -> folder.resolve(t.file()))
        .distinct()
        .toList();
  }

  private boolean there(Table table) {
    boolean there = Files.isRegularFile(folder.resolve(table.file()));
    if (!there && !table.optional()) {
      throw new BadInputException(
          "'%s' has no file '%s'; it holds %s.".formatted(folder, table.file(), held()),
          "another folder was meant, or say in a file tables.yaml in it what the file is called.");
    }
    return there;
  }

  private List<String> held() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(20).map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Two processes may import at once: each writes a file of its own, and the last one stays. */
  private void imported(Path file) throws IOException, SQLException {
    Files.createDirectories(cache);
    Path part = Files.createTempFile(cache, "part", ".tmp");
    try {
      Import.run(background, schema, folder, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
