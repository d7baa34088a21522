package dev.surefoot.execute.agent;

import dev.surefoot.model.ModelException;
import dev.surefoot.read.mention.Quantity;
import dev.surefoot.read.mention.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Copies typed fields out of prose that a tool gave back. No tool is on offer while it reads, and
 * nothing here could call one: whatever the prose orders is only text. What it gives is as little
 * to be trusted as the prose.
 */
public final class ProseReader {

  /** Types of fields. */
  public enum Type {
    /** Words as they stand. */
    TEXT,
    /** A sum as it is written, {@code £85}; one number with or without the currency. */
    MONEY,
    /** A number: an {@code Integer} where it is whole. */
    NUMBER,
    /** A day, {@code 2026-12-01}. */
    DATE,
    /** A time of day, {@code 09:30}. */
    TIME
  }

  private final Supplier<ChoiceReader> reader;
  private final LocalDate today;

  /**
   * A reader.
   *
   * @param reader opened when there is something to read
   * @param today the day from which on a date without a year is meant
   */
  public ProseReader(Supplier<ChoiceReader> reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  /**
   * What was read.
   *
   * @param fields {@code String} or {@code Integer} by name; what the prose does not state is left
   *     out
   * @param left why something was left out that was stated; empty when nothing was
   */
  public record Fields(Map<String, Object> fields, List<String> left) {}

  /** Reads fields of these types. Never fails: what cannot be read is said in {@code left}. */
  public Fields read(Map<String, Type> types, String prose) {
    Signature signature = new Signature(Signature.RESULT, new ArrayList<>(types.keySet()));
    try {
      Optional<ChoiceReader.Refused> unreadable =
          ChoiceReader.unreadable(List.of(signature), prose);
      if (unreadable.isPresent()) {
        return nothing(unreadable.get().why());
      }
      Words words = Words.of(prose);
      ChoiceReader.Read read =
          reader
              .get()
              .read(
                  new ChoiceReader.Ask(
                      List.of(signature), List.of(signature), false, words, Pieces.ANY));
      return read instanceof ChoiceReader.Chosen chosen
          ? fields(types, chosen, words)
          : nothing(((ChoiceReader.Refused) read).why());
    } catch (ModelException silent) {
      return nothing("the model cannot answer");
    }
  }

  private static Fields nothing(String why) {
    return new Fields(Map.of(), List.of(why));
  }

  private Fields fields(Map<String, Type> types, ChoiceReader.Chosen chosen, Words words) {
    Choice other = chosen.other();
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    chosen
        .choice()
        .args()
        .forEach(
            (name, pieces) -> {
              Optional<Object> value = value(types.get(name), pieces, words);
              boolean sure =
                  other != null
                      && value.equals(
                          value(
                              types.get(name), other.args().getOrDefault(name, List.of()), words));
              if (value.isPresent() && sure) {
                fields.put(name, value.get());
              } else {
                left.add(name + (value.isPresent() ? " is not certain" : " is of another type"));
              }
            });
    return new Fields(fields, left);
  }

  private Optional<Object> value(Type type, List<String> pieces, Words words) {
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    String text = String.join(" ", pieces);
    return switch (type) {
      case TEXT -> Optional.of(String.join(" ", pieces.stream().map(words::original).toList()));
      case MONEY -> Quantity.of(text).map(amount -> text);
      case NUMBER ->
          Quantity.of(text)
              .map(
                  n ->
                      n.stripTrailingZeros().scale() <= 0
                              && n.abs().longValue() <= Integer.MAX_VALUE
                          ? (Object) n.intValue()
                          : n.toPlainString());
      case DATE ->
          When.of(text, today)
              .filter(w -> w.days().size() == 1)
              .map(w -> w.days().get(0).toString());
      case TIME ->
          When.of(text, today)
              .filter(w -> w.time() != null && w.time().minutes() < 1440)
              .map(w -> "%02d:%02d".formatted(w.time().minutes() / 60, w.time().minutes() % 60));
    };
  }
}
