package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Texts that are never learnt from: {@code domains/NAME/exam/development.jsonl} and {@code
 * test.jsonl}.
 */
public enum Split {
  /** May be looked at while reading is improved. */
  DEVELOPMENT,
  /** Only counted, never looked at. */
  TEST;

  /** The file of a domain. */
  Path file(Domain domain) {
    return domain.folder().resolve("exam").resolve(name().toLowerCase(Locale.ROOT) + ".jsonl");
  }
}
