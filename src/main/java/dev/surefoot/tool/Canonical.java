package dev.surefoot.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** JSON in one form, its hash, and foreign text in a form that can be shown. */
public final class Canonical {

  private static final int SHOWN = 200;

  private Canonical() {}

  /** The same value with the keys of every object sorted. */
  public static JsonElement sorted(JsonElement value) {
    if (value instanceof JsonArray array) {
      JsonArray sorted = new JsonArray();
      array.forEach(v -> sorted.add(sorted(v)));
      return sorted;
    }
    if (value instanceof JsonObject object) {
      JsonObject sorted = new JsonObject();
      new TreeMap<>(object.asMap()).forEach((k, v) -> sorted.add(k, sorted(v)));
      return sorted;
    }
    return value;
  }

  /** SHA-256 of the sorted value, in hex. */
  public static String hash(JsonElement value) {
    try {
      byte[] text = sorted(value).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  /**
   * Foreign text for a terminal or a message: one line, no control or formatting characters, cut.
   */
  public static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
