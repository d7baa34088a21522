package dev.surefoot.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a domain's step is carried out.
 *
 * @param step the step's tool, such as {@code book}
 * @param args argument by argument of the action
 */
public record Binding(String step, Map<String, Template> args) {

  public Binding {
    args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /**
   * A binding.
   *
   * @param args JSON whose texts may hold placeholders: an argument of the step such as {@code
   *     {person}}; {@code {start}} and {@code {end}} as local time {@code 2026-12-01T09:30}; {@code
   *     {date}} and {@code {end_date}}; {@code {look.text}} for field {@code text} of what the last
   *     step {@code look} of the run gave back
   */
  public static Binding of(String step, JsonObject args) {
    Map<String, Template> templates = new LinkedHashMap<>();
    args.asMap().forEach((name, template) -> templates.put(name, new Template(template)));
    return new Binding(step, templates);
  }

  /** A binding with these values as they are. */
  public static Binding literal(String step, JsonObject args) {
    Map<String, Template> values = new LinkedHashMap<>();
    args.asMap().forEach((name, value) -> values.put(name, Template.literal(value)));
    return new Binding(step, values);
  }

  /** The names of all placeholders. */
  public Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    args.values().forEach(template -> names.addAll(template.names()));
    return names;
  }

  JsonElement json() {
    JsonObject json = new JsonObject();
    args.forEach((name, template) -> json.add(name, template.json()));
    return json;
  }
}
