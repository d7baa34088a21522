package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import java.util.List;
import java.util.stream.Collectors;

/** Asks which domain a request belongs to, in the same form as a clause is asked about. */
public final class Routing {

  /** Stands where the name of the domain stands otherwise. */
  public static final String NAME = "which";

  private Routing() {}

  /** The prompt for an opening. */
  public static String prompt(String opening) {
    return NAME + "\n" + opening + "\n=";
  }

  /** One of the domains, or {@link Pointing#OTHER}. */
  public static String grammar(List<Domain> domains) {
    String names =
        domains.stream().map(d -> "\"" + d.name() + "\"").collect(Collectors.joining(" | "));
    return "root ::= \" \" (" + names + " | \"" + Pointing.OTHER + "\")\n";
  }
}
