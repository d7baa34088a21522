package dev.surefoot.mcp;

import com.google.gson.JsonObject;

/**
 * A tool that we offer to others.
 *
 * @param description one sentence for whoever chooses among tools
 * @param input JSON Schema of the arguments
 */
public record Offer(String name, String description, JsonObject input, Work work) {

  /** What it does. */
  @FunctionalInterface
  public interface Work {

    /**
     * Arguments in, result out; a {@code RuntimeException} is an error of the tool, whose message
     * the caller is told.
     */
    JsonObject apply(JsonObject args, Progress progress);
  }

  /** Tells the caller in a few words what happens meanwhile; it may not want to know. */
  @FunctionalInterface
  public interface Progress {

    void happened(String what);
  }
}
