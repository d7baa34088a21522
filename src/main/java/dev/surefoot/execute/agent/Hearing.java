package dev.surefoot.execute.agent;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One instruction with the answers to what was asked about it. */
final class Hearing {

  private static final String NOTHING =
      "No tool on offer does that, or it is several things at once. What should be done?";

  /** So many readings, and this share of those that are whole, make a call that others dispute. */
  private static final int AGREEING = 2;

  private static final double MAJORITY = 0.6;

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
    return InTurn.all(tool, choice)
        && !new Addressed(tool, words).split(choice)
        && !LeftOver.in(words, choice, kept, length);
  }

  /** Whether it is a call with all that it needs. */
  boolean whole(Choice choice) {
    return !choice.tool().equals(Choice.NONE) && made(choice).isPresent();
  }

  /** Whether the model was sure of a whole call, or came to the same call twice, or to none. */
  boolean settled(ChoiceReader.Chosen chosen) {
    boolean none = chosen.choice().tool().equals(Choice.NONE);
    return chosen.sure() && none
        || whole(chosen.choice())
            && (chosen.sure()
                || chosen.other() != null && made(chosen.choice()).equals(made(chosen.other())));
  }

  /**
   * The call of readings that differ: the one that says all that the others say, or the one that
   * most of them come to; a question where there is neither. Only whole readings count.
   *
   * @param readings the model's first one first
   */
  Heard among(List<Choice> readings) {
    Map<Made, List<Choice>> votes = new LinkedHashMap<>();
    readings.forEach(
        r -> made(r).ifPresent(c -> votes.computeIfAbsent(c, any -> new ArrayList<>()).add(r)));
    if (votes.isEmpty()) {
      Choice first = readings.get(0);
      return sound(first)
          ? call(first) // what is missing may not have been said
          : picked(List.of(first), "That is not all that was said. Is it what is meant?");
    }
    List<Made> most =
        votes.keySet().stream().sorted(Comparator.comparing(c -> -votes.get(c).size())).toList();
    int all = votes.values().stream().mapToInt(List::size).sum();
    Optional<Made> fullest =
        most.stream().filter(call -> most.stream().allMatch(call::says)).findFirst();
    boolean agreed = votes.get(most.get(0)).size() >= Math.max(AGREEING, MAJORITY * all);
    return fullest
        .or(() -> agreed ? Optional.of(most.get(0)) : named(most.get(0), most.get(1)))
        .map(call -> call(votes.get(call).get(0)))
        .orElseGet(
            () -> picked(most.stream().limit(2).map(c -> votes.get(c).get(0)).toList(), WHICH));
  }

  /** The one of two calls whose tool is named in the words. */
  private Optional<Made> named(Made one, Made other) {
    boolean first = words.names(one.tool());
    return first == words.names(other.tool()) ? Optional.empty() : Optional.of(first ? one : other);
  }

  /** What a reading comes to. */
  private record Made(String tool, JsonObject args) {

    /** Whether it says all that another call says. */
    boolean says(Made other) {
      return tool.equals(other.tool) && args.entrySet().containsAll(other.args.entrySet());
    }
  }

  /** Empty where a reading is not whole. */
  private Optional<Made> made(Choice choice) {
    if (choice.tool().equals(Choice.NONE)) {
      return Optional.of(new Made(Choice.NONE, new JsonObject()));
    }
    return sound(choice) && typed(choice.tool(), choice.args()) instanceof Typed.Args args
        ? Optional.of(new Made(choice.tool(), args.json()))
        : Optional.empty();
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

  /** The call of a reading, or the question that it leaves open. */
  Heard call(Choice choice) {
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
