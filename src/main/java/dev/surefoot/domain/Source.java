package dev.surefoot.domain;

/**
 * An expression or sentence of a data file, and where it stands, so that an error found later can
 * still name the line.
 *
 * @param text as written
 * @param file path of the file
 * @param line from 1
 * @param owner what it belongs to, such as {@code rule 'busy', require}
 */
public record Source(String text, String file, int line, String owner) {

  /** An error about this text; {@code maybe} is the remedy. */
  public DomainException error(String problem, String maybe) {
    return new DomainException(file, line, "%s: %s".formatted(owner, problem), maybe);
  }
}
