package dev.surefoot.tool;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the steps of one run gave back, the last of each tool. Thread-safe. */
public final class Results {

  private final Map<String, Map<String, Object>> byTool = new ConcurrentHashMap<>();

  /** Remembers what a step gave back. */
  void put(String tool, Map<String, Object> fields) {
    byTool.put(tool, Map.copyOf(fields));
  }

  /** What the journal knows of a step that was done before the run was taken up again. */
  public void restore(String tool, JsonObject fields) {
    put(tool, Outcomes.fields(fields, new Secrets()));
  }

  @Nullable Object get(String tool, String field) {
    return byTool.getOrDefault(tool, Map.of()).get(field);
  }
}
