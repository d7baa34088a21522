package dev.surefoot.model;

import java.util.Collection;

/** Roles of a manifest: {@code reader} serves {@code reader.travel} too where that has no own. */
final class Roles {

  private Roles() {}

  /** The role that serves the wanted one; the wanted one itself when none does. */
  static String serving(Collection<String> roles, String wanted) {
    int dot = wanted.indexOf('.');
    return dot < 0 || roles.contains(wanted) ? wanted : wanted.substring(0, dot);
  }
}
