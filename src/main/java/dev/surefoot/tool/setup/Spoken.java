package dev.surefoot.tool.setup;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Words;
import dev.surefoot.domain.Yaml;
import dev.surefoot.execute.agent.Agent;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.execute.agent.Heard;
import dev.surefoot.execute.agent.Instruction;
import dev.surefoot.execute.agent.ProseFields;
import dev.surefoot.execute.agent.ProseReader;
import dev.surefoot.execute.agent.Saying;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Prose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a model reads in a tools file, before anything is approved: steps in words become calls. And
 * what it will read in results: fields of their prose.
 */
final class Spoken {

  private static final String NAME = "[a-z][a-z0-9_]{0,29}";
  private static final List<String> TYPES =
      Arrays.stream(ProseReader.Type.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();

  private final Supplier<ChoiceReader> reader;
  private final ZoneId zone;

  Spoken(Supplier<ChoiceReader> reader, ZoneId zone) {
    this.reader = reader;
    this.zone = zone;
  }

  /** A call with placeholders in its arguments. */
  record Call(String tool, JsonObject args) {}

  /**
   * The call that a step in words is.
   *
   * @throws dev.surefoot.domain.DomainException when it is not exactly one call
   */
  Call call(
      Domain domain, String step, Yaml say, Collection<CheckedAction> actions, LocalDate today) {
    Saying saying = new Saying(say.text(), kinds(domain, step));
    Heard heard =
        new Agent(reader.get()).hear(new Instruction(saying.text(), actions, today, zone));
    if (heard instanceof Heard.Call call) {
      Errand errand = call.errand();
      JsonObject template = saying.template(errand);
      if (saying.whole(template)) {
        return new Call(errand.tool(), template);
      }
      throw say.error(
          "'%s' was read as %s %s, without some of its placeholders."
              .formatted(say.text(), errand.tool(), template),
          "write it as 'call' and 'args'.");
    }
    throw say.error(
        "'%s' cannot be read as one call: %s".formatted(say.text(), why(heard)),
        "say it in other words, or write it as 'call' and 'args'.");
  }

  private static String why(Heard heard) {
    if (heard instanceof Heard.Asks asks) {
      return asks.choices().isEmpty()
          ? asks.question()
          : asks.question() + " " + String.join("; or ", asks.choices());
    }
    return heard instanceof Heard.Nothing nothing
        ? nothing.question()
        : ((Heard.Refused) heard).why().lines().findFirst().orElse("");
  }

  private static Map<String, Saying.Kind> kinds(Domain domain, String step) {
    Map<String, Saying.Kind> kinds = new HashMap<>();
    domain.planning().tools().get(step).args().forEach((name, slot) -> kinds.put(name, kind(slot)));
    kinds.put("start", Saying.Kind.MOMENT);
    kinds.put("end", Saying.Kind.MOMENT);
    kinds.put("date", Saying.Kind.DAY);
    kinds.put("end_date", Saying.Kind.DAY);
    return kinds;
  }

  private static Saying.Kind kind(Slot slot) {
    return switch (slot.type()) {
      case DATE -> Saying.Kind.DAY;
      case COUNT, MONEY, DURATION, DAY, RATING -> Saying.Kind.NUMBER;
      case NAME, TIME, WEEKDAY, CHOICE -> Saying.Kind.WORDS;
    };
  }

  /** The fields that are read out of a tool's result. */
  Prose prose(Yaml.Fields fields, CheckedAction action, LocalDate today) {
    JsonObject output =
        action.descriptor().output().get("properties") instanceof JsonObject properties
            ? properties
            : new JsonObject();
    Map<String, ProseReader.Type> types = new LinkedHashMap<>();
    fields
        .need("read")
        .map()
        .forEach((name, type) -> types.put(name(name, type, output), type(type)));
    return new ProseFields(text(fields, output), types, new ProseReader(reader, today));
  }

  private static String name(String name, Yaml type, JsonObject output) {
    if (!name.matches(NAME) || name.equals(Prose.NOT_READ)) {
      throw type.error(
          "'%s' is no name of a field.".formatted(name),
          "small letters, digits and '_' do, at most 30.");
    }
    if (output.has(name)) {
      throw type.error(
          "the tool gives back a field '%s' already.".formatted(name), "another name would do.");
    }
    return name;
  }

  private static ProseReader.Type type(Yaml type) {
    return ProseReader.Type.valueOf(Words.among(TYPES, type).toUpperCase(Locale.ROOT));
  }

  /** The result's text: the one that is named, or the only one there is. */
  private static String text(Yaml.Fields fields, JsonObject output) {
    List<String> texts = new ArrayList<>();
    output
        .asMap()
        .forEach(
            (name, schema) -> {
              if (schema instanceof JsonObject object
                  && object.has("type")
                  && object.get("type").toString().equals("\"string\"")) {
                texts.add(name);
              }
            });
    if (fields.maybe("prose").isPresent()) {
      return Words.among(texts, fields.need("prose"));
    }
    if (texts.size() != 1) {
      throw fields
          .need("read")
          .error("the tool gives back the texts %s.".formatted(texts), "'prose: NAME' says which.");
    }
    return texts.get(0);
  }
}
