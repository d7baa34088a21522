package dev.surefoot.gather;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Gazetteer;
import dev.surefoot.rule.Lookups;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Completes specs of any domain with what is looked up for them. Tables are opened when they are
 * first asked; what was found last is remembered. Thread-safe.
 */
public final class Gatherers implements AutoCloseable {

  /** Folder of a domain's own tables. */
  private static final String OWN = "tables";

  /** Specs whose facts are remembered: the readings of one request that are tried out. */
  private static final int REMEMBERED = 24;

  private final @Nullable Path folder;
  private final Path cache;
  private final Map<String, Tables> open = new HashMap<>();
  private final Map<List<Object>, Gathered> last =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Gathered> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Gathers in files.
   *
   * @param folder holds the tables; null for those that domains bring along as examples
   * @param cache where imported tables are kept
   */
  public Gatherers(@Nullable Path folder, Path cache) {
    this.folder = folder;
    this.cache = cache;
  }

  /** Gathers in tables that are already open, and are closed by their owner. */
  public Gatherers(Domain domain, Tables tables) {
    this(null, Path.of(""));
    open.put(domain.name(), new Lent(tables));
  }

  /** Whether the domain looks anything up. */
  private static boolean looks(Domain domain) {
    return !domain.planning().background().lookups().isEmpty();
  }

  /**
   * The spec with everything that is looked up; as it is when it holds looked-up facts already, or
   * its domain has none.
   *
   * @throws SpecException when the spec cannot be planned by what it states, or something that it
   *     names is not known
   * @throws BadInputException when there are no tables, or they lack something
   */
  public Spec complete(Domain domain, Spec spec) {
    if (!looks(domain) || Lookups.of(domain).complete(spec)) {
      return spec;
    }
    List<Fault> faults = Problems.faults(domain, spec);
    if (!faults.isEmpty()) {
      throw new SpecException(faults);
    }
    return gathered(domain, spec).spec();
  }

  private synchronized Gathered gathered(Domain domain, Spec spec) {
    List<Object> key = key(domain, spec);
    Gathered known = last.get(key);
    if (known == null) {
      known = new Gatherer(domain, tables(domain)).gather(spec);
      last.put(key, known);
    }
    return new Gathered(
        with(spec, known.spec(), domain),
        known.asked(),
        known.tables(),
        known.warnings(),
        known.notes());
  }

  /** What a spec states, whatever words it was read from. */
  private static List<Object> key(Domain domain, Spec spec) {
    return List.of(
        domain.name(),
        Gatherer.stated(domain, spec).constraints().stream()
            .map(c -> List.of(c.kind(), c.slots(), c.strength()))
            .toList());
  }

  private static Spec with(Spec spec, Spec found, Domain domain) {
    List<Constraint> all = new ArrayList<>(Gatherer.stated(domain, spec).constraints());
    all.addAll(found.constraints().stream().filter(c -> domain.lookedUp(c.kind())).toList());
    return new Spec(spec.domain(), all, spec.notTaken());
  }

  /**
   * How the looked-up facts of a spec were found, or would be; empty when they were handed in, and
   * when nothing can be looked up for it.
   */
  public synchronized Optional<Gathered> account(Domain domain, Spec spec) {
    try {
      complete(domain, spec);
    } catch (SpecException unplannable) {
      return Optional.empty();
    }
    return Optional.ofNullable(last.get(key(domain, spec)));
  }

  /**
   * The names that a domain's tables know; none when it has no tables.
   *
   * @throws BadInputException when the tables lack something
   */
  public synchronized Gazetteer gazetteer(Domain domain) {
    return looks(domain) && (open.containsKey(domain.name()) || folder(domain) != null)
        ? tables(domain).gazetteer()
        : Gazetteer.NONE;
  }

  private @Nullable Path folder(Domain domain) {
    Path own = domain.folder().resolve(OWN);
    return folder != null ? folder : Files.isDirectory(own) ? own : null;
  }

  /**
   * The tables of a domain that looks things up.
   *
   * @throws BadInputException when there are none, or they lack something
   */
  public synchronized Tables tables(Domain domain) {
    Tables known = open.get(domain.name());
    if (known != null) {
      return known;
    }
    Path from = folder(domain);
    if (from == null) {
      throw new BadInputException(
          "There are no tables in which '%s' could look anything up.".formatted(domain.name()),
          "--tables DIR names some.");
    }
    String label = folder == null ? "example tables" : "tables in " + folder;
    Tables opened = TableFolder.open(domain, from, cache, label);
    open.put(domain.name(), opened);
    return opened;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Tables::close);
    open.clear();
  }

  /** Tables that somebody else closes. */
  private record Lent(Tables tables) implements Tables {

    @Override
    public String label() {
      return tables.label();
    }

    @Override
    public boolean has(String table) {
      return tables.has(table);
    }

    @Override
    public List<Map<String, Object>> rows(String table, Map<String, Object> args) {
      return tables.rows(table, args);
    }

    @Override
    public Gazetteer gazetteer() {
      return tables.gazetteer();
    }

    @Override
    public List<String> warnings() {
      return tables.warnings();
    }

    @Override
    public List<String> notes() {
      return tables.notes();
    }
  }
}
