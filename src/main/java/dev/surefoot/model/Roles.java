package dev.surefoot.model;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roles of a manifest: {@code reader} serves {@code reader.travel} too where that has no own. */
final class Roles {

  /** Gives a second opinion on what the reader reads; {@code witness.travel} on travel. */
  private static final String WITNESS = "witness";

  private Roles() {}

  /** The role that gives a second opinion on what a reader's role reads; empty for none. */
  static Optional<String> witness(Collection<String> roles, @Nullable String reader) {
    if (reader == null || !reader.startsWith("reader")) {
      return Optional.empty();
    }
    String role = serving(roles, WITNESS + reader.substring("reader".length()));
    return roles.contains(role) ? Optional.of(role) : Optional.empty();
  }

  /** The role that serves the wanted one; the wanted one itself when none does. */
  static String serving(Collection<String> roles, String wanted) {
    int dot = wanted.indexOf('.');
    return dot < 0 || roles.contains(wanted) ? wanted : wanted.substring(0, dot);
  }
}
