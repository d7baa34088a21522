package dev.surefoot.tool;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text: those that are known from the configuration, and what looks like a
 * credential by its form. Thread-safe.
 */
public final class Secrets {

  private static final String HIDDEN = "[secret]";

  /** Shorter ones would black out half of every text. */
  private static final int SHORTEST = 4;

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?i)(?<=\\b(?:bearer|basic|token)\\s)[A-Za-z0-9._~+/=-]{8,}"),
          Pattern.compile(
              "(?i)(?<=(?:api[_-]?key|access[_-]?token|password|passwd|secret)[\"']?\\s?[=:]\\s?[\"']?)[^\\s\"'&,;]{4,}"),
          Pattern.compile("(?<=://[^\\s/@:]{1,64}:)[^\\s/@]+(?=@)"),
          Pattern.compile("\\b(?:sk|pk|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{16,}"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*"));

  private final List<String> known = new CopyOnWriteArrayList<>();

  /** Remembers a secret. */
  public void add(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  /** The text without secrets. */
  public String redact(String text) {
    String redacted = text;
    for (String secret : known) {
      redacted = redacted.replace(secret, HIDDEN);
    }
    for (Pattern form : FORMS) {
      redacted = form.matcher(redacted).replaceAll(HIDDEN);
    }
    return redacted;
  }

  /** The text without the secrets that are known; what only looks like one stays. */
  String withoutKnown(String text) {
    String redacted = text;
    for (String secret : known) {
      redacted = redacted.replace(secret, HIDDEN);
    }
    return redacted;
  }
}
