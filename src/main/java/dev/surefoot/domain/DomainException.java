package dev.surefoot.domain;

/** A data file of a domain is wrong. The message names file, line and key, and the remedy. */
public final class DomainException extends RuntimeException {

  private final String file;
  private final int line;

  /**
   * @param line from 1; 0 when the file as a whole is meant
   */
  public DomainException(String file, int line, String problem, String maybe) {
    super("%s%s: %s%nMaybe %s".formatted(file, line > 0 ? ":" + line : "", problem, maybe));
    this.file = file;
    this.line = line;
  }

  /** Path of the file. */
  public String file() {
    return file;
  }

  /** Line from 1; 0 for the file as a whole. */
  public int line() {
    return line;
  }
}
