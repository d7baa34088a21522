package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Keys of calls: hash of run, plan version, step and arguments. */
final class Keys {

  private Keys() {}

  static String of(String run, int version, Step step) {
    String what =
        String.join(
            "\n", run, "" + version, step.id(), step.tool(), new TreeMap<>(step.args()) + "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
