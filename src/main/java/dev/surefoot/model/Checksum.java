package dev.surefoot.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, remembered by path, size and time of change. */
final class Checksum {

  private Checksum() {}

  /** SHA-256 in lower-case hex; reads the file only when it changed since the last time. */
  static String of(Path file) throws IOException {
    Path real = file.toRealPath();
    String state = Files.size(real) + " " + Files.getLastModifiedTime(real).toMillis();
    String name = "sha256/" + of(real.toString());
    String known = Cache.recall(name);
    if (known != null && known.startsWith(state + " ")) {
      return known.substring(state.length() + 1);
    }
    String sum = read(real);
    Cache.remember(name, state + " " + sum);
    return sum;
  }

  /** SHA-256 of a text. */
  static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
