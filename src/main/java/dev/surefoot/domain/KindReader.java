package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Strengths;
import dev.surefoot.domain.Domain.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads kinds and typed slots. */
final class KindReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern CUE = Pattern.compile("([a-z']+ )+\\{}|([a-z']+ )*\\{}( [a-z']+)+");
  private static final Pattern ORDER = Pattern.compile("\\{([a-z_]+)} ([a-z']+ )+\\{([a-z_]+)}");
  private static final Map<String, Type> TYPES = types();

  /** Names that expressions use for something else. */
  private static final Set<String> RESERVED = Set.of("id", "tool", "start", "end", "in", "true");

  private KindReader() {}

  static Map<String, Kind> kinds(Yaml yaml) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    yaml.map().forEach((name, value) -> kinds.put(name, kind(identifier(name, value), value)));
    return Collections.unmodifiableMap(kinds);
  }

  private static Kind kind(String name, Yaml yaml) {
    var fields =
        yaml.fields(
            "say",
            "slots",
            "words",
            "strength",
            "required",
            "unique",
            "once_per",
            "replaces",
            "ask",
            "looked_up",
            "ordered",
            "fixed",
            "cues",
            "hints");
    Map<String, Slot> slots =
        ChoiceWords.in(slots(fields.need("slots")), fields.maybe("words").orElse(null));
    placeholders(fields.need("say"), slots.keySet());
    Strengths strength =
        fields
            .maybe("strength")
            .map(s -> Words.constant(Strengths.class, s))
            .orElse(Strengths.HARD);
    List<String> oncePer = fields.maybe("once_per").map(y -> among(slots, y)).orElse(List.of());
    return new Kind(
        name,
        fields.need("say").text(),
        slots,
        strength,
        fields.flag("required"),
        fields.flag("unique"),
        oncePer,
        fields.maybe("replaces").map(y -> among(slots, y)).orElse(null),
        fields.maybe("ask").map(Yaml::text).orElse(null),
        lookedUp(fields, strength),
        fields.flag("ordered"),
        fields.flag("fixed"),
        fields.maybe("cues").map(y -> cues(y, slots.keySet())).orElse(List.of()),
        fields.maybe("hints").map(y -> hints(y, slots, strength)).orElse(Map.of()));
  }

  /** Words by the option that they hint at. */
  private static Map<String, List<String>> hints(
      Yaml yaml, Map<String, Slot> slots, Strengths strength) {
    boolean named = slots.values().stream().allMatch(slot -> slot.type() == Type.NAME);
    boolean loud = strength == Strengths.EITHER && named && !slots.isEmpty();
    Set<String> options = new LinkedHashSet<>(List.of(Kind.ANY_OPTION, Kind.LOUD));
    slots.values().forEach(slot -> options.addAll(slot.options()));
    Map<String, List<String>> hints = new LinkedHashMap<>();
    yaml.map()
        .forEach(
            (option, words) -> {
              if (!options.contains(option)) {
                throw words.error(
                    "'%s' is no option of the kind.".formatted(option),
                    "write one of %s.".formatted(options));
              }
              if (option.equals(Kind.LOUD) && !loud) {
                throw words.error(
                    "a kind has loud hints only where it holds names alone and can be a wish.",
                    "write the words under '%s'.".formatted(Kind.ANY_OPTION));
              }
              hints.put(
                  option,
                  words.list().stream().map(w -> w.text().toLowerCase(Locale.ROOT)).toList());
            });
    return hints;
  }

  /** What is looked up is nobody's wish, and cannot be missing from a request. */
  private static boolean lookedUp(Yaml.Fields fields, Strengths strength) {
    boolean lookedUp = fields.flag("looked_up");
    boolean asked = fields.flag("required") || fields.maybe("ask").isPresent();
    if (lookedUp && (strength != Strengths.HARD || asked)) {
      throw fields
          .need("looked_up")
          .error(
              "what is looked up is neither wished nor asked for.",
              "'strength', 'required' or 'ask' is too many.");
    }
    return lookedUp;
  }

  private static List<String> cues(Yaml yaml, Set<String> slots) {
    List<Yaml> cues = yaml.list();
    for (Yaml cue : cues) {
      if (!CUE.matcher(cue.text()).matches() && !order(cue.text(), slots)) {
        throw cue.error(
            "'%s' is no cue.".formatted(cue.text()),
            "write words in small letters with one {} for the value, such as 'at most {}', or between two slots, such as '{first} before {second}'.");
      }
    }
    return cues.stream().map(Yaml::text).toList();
  }

  private static boolean order(String cue, Set<String> slots) {
    Matcher m = ORDER.matcher(cue);
    return m.matches()
        && slots.contains(m.group(1))
        && slots.contains(m.group(3))
        && !m.group(1).equals(m.group(3));
  }

  private static List<String> among(Map<String, Slot> slots, Yaml yaml) {
    return yaml.list().stream().map(s -> Words.among(slots.keySet(), s)).toList();
  }

  /** Slots or arguments by name. */
  static Map<String, Slot> slots(Yaml yaml) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    yaml.map()
        .forEach(
            (name, value) -> {
              if (RESERVED.contains(identifier(name, value))) {
                throw value.error("'%s' is reserved.".formatted(name), "choose another name.");
              }
              slots.put(name, slot(name, value));
            });
    return Collections.unmodifiableMap(slots);
  }

  static Slot slot(String name, Yaml value) {
    List<String> words = new ArrayList<>(Arrays.asList(value.text().split("\\s+")));
    boolean optional = words.remove("optional");
    boolean list = words.remove("list");
    boolean everybody = words.remove("everybody");
    boolean noun = words.remove("noun");
    boolean writer = words.remove("writer");
    boolean inText = words.remove("in_text");
    String of = after(words, "of");
    List<String> with = List.of(after(words, "with").split("\\|"));
    String word = String.join(" ", words);
    if (word.contains("|")) {
      List<String> options =
          Arrays.stream(word.split("\\|")).map(String::strip).filter(o -> !o.isEmpty()).toList();
      Map<String, String> said = inText ? ChoiceWords.plain(options) : Map.of();
      return new Slot(
          name, Type.CHOICE, optional, list, options, false, false, false, List.of(), "", said);
    }
    if (words.size() != 1 || inText) {
      throw value.error(
          "'%s' is no slot type.".formatted(value.text()),
          "write one type, then 'optional', 'list', 'everybody', 'writer', 'noun', 'of' and what is counted, 'in_text' for a choice, or 'with' and words of a choice.");
    }
    Type type = TYPES.get(word);
    if (type == null) {
      throw value.error("'%s' is no slot type.".formatted(word), Words.near(word, TYPES.keySet()));
    }
    List<String> only = with.get(0).isEmpty() ? List.of() : with;
    return new Slot(
        name, type, optional, list, List.of(), everybody, writer, noun, only, of, Map.of());
  }

  /** Takes "with before|after" off the words of a slot: a mark and the word behind it. */
  private static String after(List<String> words, String mark) {
    int at = words.indexOf(mark);
    if (at < 0 || at + 1 >= words.size()) {
      return "";
    }
    words.remove(at);
    return words.remove(at);
  }

  /** Checks that a sentence's placeholders are known. */
  static void placeholders(Yaml sentence, Set<String> known) {
    Matcher matcher = PLACEHOLDER.matcher(sentence.text());
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        throw sentence.error(
            "'%s' has no slot to stand for.".formatted(matcher.group()),
            Words.near(matcher.group(1), known));
      }
    }
  }

  static String identifier(String name, Yaml value) {
    if (!NAME.matcher(name).matches()) {
      throw value.error(
          "'%s' is no name.".formatted(name), "use lower-case letters, digits and underscores.");
    }
    return name;
  }

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Type type : Type.values()) {
      if (type != Type.CHOICE) {
        types.put(type.name().toLowerCase(Locale.ROOT), type);
      }
    }
    return types;
  }
}
