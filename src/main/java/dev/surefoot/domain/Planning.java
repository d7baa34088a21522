package dev.surefoot.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a domain decides and by which rules. Expressions are CEL, kept as text with their place;
 * {@code rule} compiles them.
 *
 * @param levels soft levels, the most important first
 * @param links table of connections between places; null when the domain has none
 * @param lets values worked out once for each request, by name, in order
 * @param expects what a request must fulfil before it can be planned
 * @param tools tools that steps call, by name
 * @param template what is decided
 * @param transitions steps that follow from the decisions
 * @param rules what a plan must or should keep
 * @param background facts that no request states
 */
public record Planning(
    List<String> levels,
    @Nullable Links links,
    Map<String, Source> lets,
    List<Expectation> expects,
    Map<String, Tool> tools,
    Template template,
    List<Transition> transitions,
    List<RuleText> rules,
    Background background) {

  /** Level of soft constraints of kinds whose rules are hard otherwise. */
  public static final String WISH = "wish";

  /** Of a domain in which requests state everything. */
  public Planning(
      List<String> levels,
      @Nullable Links links,
      Map<String, Source> lets,
      List<Expectation> expects,
      Map<String, Tool> tools,
      Template template,
      List<Transition> transitions,
      List<RuleText> rules) {
    this(levels, links, lets, expects, tools, template, transitions, rules, Background.NONE);
  }

  /** The same with other rules. */
  Planning rules(List<RuleText> others) {
    return new Planning(
        levels, links, lets, expects, tools, template, transitions, others, background);
  }

  /** Nothing to decide. */
  public static final Planning NONE =
      new Planning(
          List.of(),
          null,
          Map.of(),
          List.of(),
          Map.of(),
          new Template.Choose(List.of()),
          List.of(),
          List.of());

  /**
   * A kind whose facts connect places.
   *
   * @param kind name of the kind
   * @param from slot of the place left
   * @param to slot of the place reached
   * @param value slot of the length; null when a connection has none
   * @param bothWays kind that says that all connections hold in both directions; null for none
   */
  public record Links(
      String kind,
      String from,
      String to,
      @Nullable String value,
      @Nullable String bothWays,
      List<End> ends) {}

  /** A slot whose values are places. */
  public record End(String kind, String slot) {}

  /**
   * What a request must fulfil.
   *
   * @param kind kind that it is checked for; null for the request as a whole
   * @param require CEL bool
   * @param message sentence with placeholders
   * @param remedy what the person can do, follows "Maybe"
   * @param hint whether it may well be so, but in words more likely is a misreading: then it is
   *     asked about, and stays when that is meant
   */
  public record Expectation(
      @Nullable String kind, Source require, Source message, String remedy, boolean hint) {}

  /**
   * A tool that steps call.
   *
   * @param name such as {@code meet}
   * @param say one sentence with {@code {arg}}, {@code {start}} and {@code {end}} placeholders
   * @param args by name, in order; none optional
   * @param effect what a call does to the world
   * @param idempotent whether a second call with the same arguments changes nothing more
   */
  public record Tool(
      String name, String say, Map<String, Domain.Slot> args, Effect effect, boolean idempotent) {}

  /** What a call does to the world. */
  public enum Effect {
    NONE,
    REVERSIBLE,
    IRREVERSIBLE
  }

  /**
   * A step that follows from decisions.
   *
   * @param tool its tool
   * @param kind null: between two neighbours; else after the last step, for a fact of that kind
   * @param when CEL bool; null for always
   * @param args CEL by argument
   * @param start CEL int
   * @param end CEL int
   */
  public record Transition(
      String tool,
      @Nullable String kind,
      @Nullable Source when,
      Map<String, Source> args,
      Source start,
      Source end) {}
}
