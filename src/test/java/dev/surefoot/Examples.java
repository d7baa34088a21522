package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.gather.Gatherers;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The examples of the domains, with what is looked up for them in the example tables. */
public final class Examples {

  public static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));

  private static final Gatherers GATHERERS = new Gatherers(null, Path.of("target/tables"));

  private Examples() {}

  /** The spec of an example's folder, bound. */
  public static Problem problem(Path folder) throws IOException {
    Domain domain = DOMAINS.get(folder.getName(1).toString());
    Spec spec = SpecJson.read(domain, Files.readString(folder.resolve("spec.json"))).value();
    return Problems.of(domain, GATHERERS.complete(domain, spec));
  }
}
