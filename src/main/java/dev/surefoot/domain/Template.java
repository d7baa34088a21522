package dev.surefoot.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a domain decides: one option for each slot, or an ordered subset of visits. */
public sealed interface Template {

  /** One option for each slot, or none where the slot may be left out. */
  record Choose(List<SlotTemplate> slots) implements Template {}

  /**
   * Slots of a choice.
   *
   * @param name id of the step, with placeholders
   * @param each kind that gives one slot for each of its facts, {@code c}; null for a single slot
   * @param option kind that gives options for each of its facts, {@code o}; null for options by
   *     arguments and start alone
   * @param where CEL bool, which facts of {@code option} are options here; null for all
   * @param optional whether the slot may be left out
   * @param tool tool of the step
   * @param args CEL by argument; a list gives one option for each of its elements
   * @param from CEL int, earliest start; when {@code to} reads the same, steps that take the slot
   *     must start just then
   * @param to CEL int, latest start, inclusive; every start between them is an option
   * @param end CEL int, may use {@code start} and the arguments
   */
  record SlotTemplate(
      Source name,
      @Nullable String each,
      @Nullable String option,
      @Nullable Source where,
      boolean optional,
      String tool,
      Map<String, Source> args,
      Source from,
      Source to,
      Source end) {}

  /**
   * An ordered subset of visits.
   *
   * @param optional whether visits may be left out
   * @param origin where and when it begins; null when anywhere
   */
  record Sequence(boolean optional, @Nullable Origin origin, List<VisitTemplate> visits)
      implements Template {}

  /**
   * Where and when a sequence begins.
   *
   * @param args CEL by argument
   * @param at CEL int
   */
  record Origin(String tool, Map<String, Source> args, Source at) {}

  /**
   * Visits of a sequence.
   *
   * @param each kind that gives one visit for each of its facts
   * @param tool tool of the step
   * @param lets values worked out once for each visit
   * @param args CEL by argument, may use {@code prev}
   * @param earliest CEL int: start when nothing comes before
   * @param start CEL int, may use {@code prev}
   * @param end CEL int, may use {@code start}
   */
  record VisitTemplate(
      String each,
      String tool,
      Map<String, Source> lets,
      Map<String, Source> args,
      Source earliest,
      Source start,
      Source end) {}
}
