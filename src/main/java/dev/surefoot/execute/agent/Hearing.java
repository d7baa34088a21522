package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instruction with the answers to what was asked about it. */
final class Hearing {

  private static final String NOTHING =
      "No tool on offer does that, or it is several things at once. What should be done?";

  /** So many readings are needed for what the first does not say. */
  private static final int AGREEING = 2;

  private static final String WHICH = "Which of these is meant?";

  private final List<Known> known;
  private final Instruction instruction;
  private final Words words;
  private final List<Pattern> kept;
  private final Deque<String> answers;

  Hearing(List<Known> known, Instruction instruction) {
    this.known = known;
    this.instruction = instruction;
    this.words = Words.of(instruction.text());
    this.answers = new ArrayDeque<>(instruction.answers());
    this.kept =
        known.stream()
            .flatMap(k -> k.arguments().values().stream())
            .flatMap(argument -> InWords.of(argument).filter(InWords::kept).stream())
            .map(InWords::pattern)
            .toList();
  }

  Fitting fitting() {
    return new Fitting(known, instruction.today(), instruction.zone(), words);
  }

  Words words() {
    return words;
  }

  /** Whether a reading makes something of all that is hardly said for nothing. */
  boolean sound(Choice choice) {
    if (choice.tool().equals(Choice.NONE)) {
      return true;
    }
    Known tool = known(choice.tool()).orElseThrow();
    boolean length =
        tool.arguments().containsKey(Coercion.END) && !choice.args().containsKey(Coercion.END);
    return !new Addressed(tool, words).split(choice) && !LeftOver.in(words, choice, kept, length);
  }

  /** Whether it is a call with all that it needs. */
  boolean whole(Choice choice) {
    return sound(choice)
        && !choice.tool().equals(Choice.NONE)
        && known(choice.tool()).filter(tool -> InTurn.all(tool, choice)).isPresent()
        && typed(choice.tool(), choice.args()) instanceof Typed.Args;
  }

  /**
   * The call on which readings agree that are whole, where the model's first says too little of
   * what was said; a question where they do not, or where none is whole.
   */
  Heard among(ChoiceReader.Chosen first, List<Choice> others) {
    Map<Made, List<Choice>> calls =
        Stream.concat(Stream.ofNullable(first.other()), others.stream())
            .filter(this::whole)
            .collect(
                Collectors.groupingBy(
                    c -> made(c).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    List<List<Choice>> most =
        calls.values().stream().sorted(Comparator.comparing(votes -> -votes.size())).toList();
    boolean sound = sound(first.choice());
    if (sound && (most.size() != 1 || most.get(0).size() < AGREEING)) {
      return settle(first); // what is missing may not have been said
    }
    if (most.isEmpty()) {
      return picked(List.of(first.choice()), "That is not all that was said. Is it what is meant?");
    }
    Choice best = most.get(0).get(0);
    return most.size() == 1 || most.get(0).size() > most.get(1).size()
        ? call(best)
        : picked(List.of(best, most.get(1).get(0)), WHICH);
  }

  /** What a reading comes to. */
  private record Made(String tool, JsonObject args) {}

  /** Empty where a reading comes to a question. */
  private Optional<Made> made(Choice choice) {
    return typed(choice.tool(), choice.args()) instanceof Typed.Args args
        ? Optional.of(new Made(choice.tool(), args.json()))
        : Optional.empty();
  }

  Heard settle(ChoiceReader.Chosen chosen) {
    Choice other = chosen.other();
    if (chosen.sure() || same(chosen)) {
      return call(chosen.choice());
    }
    List<Choice> readings = Stream.of(chosen.choice(), other).filter(Objects::nonNull).toList();
    List<Choice> whole = readings.stream().filter(this::whole).toList();
    if (readings.size() == 2 && whole.size() == 1) {
      return call(whole.get(0));
    }
    Optional<Choice> better =
        whole.size() == 2 ? better(whole.get(0), whole.get(1)) : Optional.empty();
    if (better.isPresent()) {
      return call(better.get());
    }
    return picked(readings, WHICH);
  }

  /** The call that an answer picks, or the question. */
  private Heard picked(List<Choice> readings, String question) {
    List<String> shown = readings.stream().map(this::shown).toList();
    String answer = answers.poll();
    OptionalInt picked = answer == null ? OptionalInt.empty() : picked(answer, shown);
    return picked.isPresent()
        ? call(readings.get(picked.getAsInt()))
        : new Heard.Asks(question, shown);
  }

  /**
   * The one of two calls whose tool is named in the words, or which says all of the other and more.
   */
  private Optional<Choice> better(Choice one, Choice other) {
    boolean named = words.names(one.tool());
    if (!one.tool().equals(other.tool())) {
      return named == words.names(other.tool())
          ? Optional.empty()
          : Optional.of(named ? one : other);
    }
    Set<Map.Entry<String, JsonElement>> first = made(one).orElseThrow().args().entrySet();
    Set<Map.Entry<String, JsonElement>> second = made(other).orElseThrow().args().entrySet();
    return first.containsAll(second)
        ? Optional.of(one)
        : second.containsAll(first) ? Optional.of(other) : Optional.empty();
  }

  /** Two readings that come to the same call leave nothing to ask. */
  private boolean same(ChoiceReader.Chosen chosen) {
    Choice other = chosen.other();
    return other != null && made(other).isPresent() && made(other).equals(made(chosen.choice()));
  }

  private Heard call(Choice choice) {
    if (choice.tool().equals(Choice.NONE)) {
      return new Heard.Nothing(NOTHING);
    }
    Map<String, List<String>> said = new LinkedHashMap<>(choice.args());
    while (true) {
      Typed typed = typed(choice.tool(), said);
      if (typed instanceof Typed.Args args) {
        return new Heard.Call(new Errand(choice.tool(), args.json(), said));
      }
      Typed.Unclear unclear = (Typed.Unclear) typed;
      String answer = answers.poll();
      if (answer == null || unclear.about().isEmpty()) {
        return new Heard.Asks(unclear.question(), unclear.choices());
      }
      said.put(unclear.about(), answered(unclear, answer, said.get(unclear.about())));
    }
  }

  private static List<String> answered(
      Typed.Unclear unclear, String answer, @Nullable List<String> before) {
    OptionalInt picked = picked(answer, unclear.choices());
    String words = picked.isPresent() ? unclear.choices().get(picked.getAsInt()) : answer;
    List<String> pieces = new ArrayList<>();
    if (unclear.more() && before != null) {
      pieces.addAll(before);
    }
    pieces.add(words);
    return pieces;
  }

  /** The choice that an answer picks, by its number or its words. */
  private static OptionalInt picked(String answer, List<String> choices) {
    String said = answer.strip();
    return IntStream.range(0, choices.size())
        .filter(i -> said.equals("" + (i + 1)) || said.equalsIgnoreCase(choices.get(i)))
        .findFirst();
  }

  private Typed typed(String tool, Map<String, List<String>> said) {
    return known(tool)
        .map(k -> new Coercion(k, instruction.today(), instruction.zone()).of(said, words))
        .orElseGet(() -> new Typed.Args(new JsonObject()));
  }

  private Optional<Known> known(String tool) {
    return known.stream().filter(k -> k.signature().name().equals(tool)).findFirst();
  }

  /** A reading in one line. */
  private String shown(Choice choice) {
    if (choice.tool().equals(Choice.NONE)) {
      return "something else";
    }
    Typed typed = typed(choice.tool(), choice.args());
    String args =
        typed instanceof Typed.Args done
            ? Coercion.shown(done.json())
            : choice.toString().replaceFirst("^[^\n]*\n?", "").replace("\n", ", ");
    return (choice.tool() + " " + args).strip();
  }
}
