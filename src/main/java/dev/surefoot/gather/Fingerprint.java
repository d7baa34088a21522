package dev.surefoot.gather;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of what is imported: contents of the files, and what is read from them. Reading large
 * files costs more than a look-up, so the hash of files that have not changed is remembered.
 */
final class Fingerprint {

  /** Changes with the format of what is imported. */
  private static final String VERSION = "1";

  /** A file that was written just now may change again within the clock's grain. */
  private static final long SETTLED_MILLIS = 2_000;

  private final Path cache;
  private final String layout;

  Fingerprint(Path cache, Schema schema, Background background) {
    this.cache = cache;
    StringBuilder text = new StringBuilder(VERSION).append(schema);
    background.lookups().forEach(l -> text.append(l.table()).append(l.with().keySet()));
    this.layout = text.toString();
  }

  String of(List<Path> files) throws IOException {
    MessageDigest seen = start();
    long latest = 0;
    for (Path file : files) {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String stamp =
          "%s|%d|%s|%s|"
              .formatted(
                  file.toAbsolutePath().normalize(),
                  now.size(),
                  now.lastModifiedTime(),
                  now.fileKey());
      seen.update(stamp.getBytes(StandardCharsets.UTF_8));
      latest = Math.max(latest, now.lastModifiedTime().toMillis());
    }
    Path known = cache.resolve(hex(seen) + ".stamp");
    if (Files.exists(known)) {
      return Files.readString(known).strip();
    }
    String hash = contents(files);
    if (System.currentTimeMillis() - latest > SETTLED_MILLIS) {
      remember(known, hash);
    }
    return hash;
  }

  private String contents(List<Path> files) throws IOException {
    MessageDigest digest = start();
    for (Path file : files) {
      digest.update(("\n" + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
    return hex(digest);
  }

  private void remember(Path known, String hash) throws IOException {
    Files.createDirectories(cache);
    Path part = Files.createTempFile(cache, "part", ".tmp");
    try {
      Files.writeString(part, hash);
      Files.move(part, known, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private MessageDigest start() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(layout.getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
