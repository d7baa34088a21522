package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.Gazetteer;
import dev.surefoot.domain.Weights;
import dev.surefoot.draft.Drafter;
import dev.surefoot.draft.ModelDrafter;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Execution;
import dev.surefoot.execute.Replanner;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.Toolbox;
import dev.surefoot.execute.agent.Agent;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.execute.agent.Heard;
import dev.surefoot.execute.agent.Instruction;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.gather.Gathered;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.gather.Gatherers;
import dev.surefoot.gather.Tables;
import dev.surefoot.model.Cache;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.read.RequestReader;
import dev.surefoot.read.RevisionReader;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.trace.Names;
import dev.surefoot.verify.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans on a small local model and checks every step before it is taken.
 *
 * <pre>{@code
 * try (Surefoot surefoot = Surefoot.open(home)) {
 *   Outcome outcome = surefoot.plan("I start at the Mill at nine ...");
 * }
 * }</pre>
 *
 * <p>Thread-safe; calls of an in-process model wait for each other.
 */
public final class Surefoot implements AutoCloseable {

  private final Map<String, Domain> domains;
  private final LanguageModel model;
  private final boolean ownsModel;
  private final RequestReader reader;
  private final RevisionReader revisions;
  private final Drafter drafter;
  private final Gatherers gatherers;
  private final boolean ownsTables;
  private final Line line;

  private final Options options;

  private Surefoot(Options options, Map<String, Domain> domains, @Nullable Gatherers gatherers) {
    this.options = options;
    this.domains = domains;
    this.ownsModel = options.model() == null;
    LanguageModel own =
        ownsModel ? Models.later(options.home(), options.modelName()) : options.model();
    this.model = own instanceof TracedModel ? own : new TracedModel(own, options.traces());
    this.revisions = Readers.revisions(options);
    this.drafter = options.drafting() ? planner(options) : Drafter.none();
    this.ownsTables = gatherers == null;
    this.gatherers =
        gatherers == null
            ? new Gatherers(options.tables(), Cache.folder().resolve("tables"))
            : gatherers;
    this.reader = Readers.of(options, this.gatherers::gazetteer);
    this.line = new Line(domains, this.gatherers, options.search(), options.traces());
  }

  /** Opens with the usual options. */
  public static Surefoot open(Path home) {
    return open(Options.at(home));
  }

  /**
   * Opens.
   *
   * @throws dev.surefoot.domain.DomainException when a domain's data is wrong, or weights name an
   *     unknown rule
   */
  public static Surefoot open(Options options) {
    Map<String, Domain> domains = DomainLoader.loadAll(options.home());
    Path weights = options.weights();
    return new Surefoot(options, weights == null ? domains : Weights.apply(weights, domains), null);
  }

  private Drafter planner(Options options) {
    var manifest = Models.manifest(options.home(), options.modelName());
    String role = manifest.roles().containsKey("planner") ? "planner" : null;
    return new ModelDrafter(model, text -> manifest.chat().prompt(null, text), role);
  }

  /** The same with an empty shape memory that is not stored; shares the model. */
  public Surefoot withFreshMemory() {
    return new Surefoot(options.model(model).memory(null), domains, gatherers);
  }

  /**
   * The same with other tables for a domain, such as a task's reference; shares the model and the
   * memory. The tables are closed by their owner.
   */
  public Surefoot withTables(String domain, Tables tables) {
    return new Surefoot(options.model(model), domains, new Gatherers(domain(domain), tables));
  }

  /**
   * The tables in which a domain looks things up.
   *
   * @throws dev.surefoot.spec.BadInputException when there are none, or a file or column is missing
   */
  public Tables tables(String domain) {
    return gatherers.tables(domain(domain));
  }

  /** The names that a domain's tables know; none when it has no tables. */
  public Gazetteer gazetteer(String domain) {
    return gatherers.gazetteer(domain(domain));
  }

  /**
   * How the looked-up facts of a spec are found; empty when it has none, or they were handed in.
   */
  public Optional<Gathered> gathered(Spec spec) {
    return gatherers.account(domain(spec.domain()), spec);
  }

  /** The domains that are known, by name. */
  public Map<String, Domain> domains() {
    return domains;
  }

  /** Plans what is asked in plain words. */
  public Outcome plan(String request) {
    return plan(Request.of(request)).outcome();
  }

  /**
   * Plans a request and says how.
   *
   * @throws IllegalArgumentException when the domain is unknown or the text is no request; the
   *     message has a remedy
   * @throws dev.surefoot.model.ModelException when the reader's model cannot answer
   */
  public Planned plan(Request request) {
    Reading reading = words(request);
    Drafter from = request.drafter();
    Planned planned = worded(reading, request).plan(reading, from == null ? drafter : from);
    return new Planned(
        request.again(planned.outcome()),
        planned.draft(),
        planned.verdict(),
        planned.modelCalls() + reading.modelCalls(),
        planned.modelTokens() + reading.modelTokens());
  }

  /**
   * Reads a request and plans nothing. The doubts are all that could be asked, those about what is
   * missing or contradictory last; {@link #plan(Request)} asks one at a time, and not where the
   * answer makes no difference.
   *
   * @throws IllegalArgumentException as {@link #plan(Request)} does
   * @throws dev.surefoot.model.ModelException as {@link #plan(Request)} does
   */
  public Reading read(Request request) {
    Reading reading = words(request);
    Worded worded = worded(reading, request);
    Spec spec = worded.completed(reading.spec());
    List<Doubt> doubts = new ArrayList<>(reading.doubts());
    if (doubts.isEmpty() || !spec.constraints().isEmpty()) {
      doubts.addAll(Unplannable.doubts(domain(spec.domain()), spec, line.faults(spec)));
      worded.unsettled(spec).ifPresent(doubts::add);
    }
    return new Reading(spec, doubts, reading.modelCalls(), reading.modelTokens());
  }

  /**
   * Reads the words alone: what they leave in doubt, nothing looked up and nothing checked.
   *
   * @throws IllegalArgumentException as {@link #plan(Request)} does
   * @throws dev.surefoot.model.ModelException as {@link #plan(Request)} does
   */
  public Reading words(Request request) {
    String text = Texts.checked(request.text());
    return options
        .traces()
        .in(
            Names.READ,
            mark -> {
              Reading read = reader.read(text, request.replies(), candidates(request), model);
              mark.with(Names.DOMAIN, read.spec().domain())
                  .with(Names.CONSTRAINTS, read.spec().constraints().size())
                  .with(Names.DOUBTS, read.doubts().size());
              return read;
            });
  }

  private Worded worded(Reading reading, Request request) {
    return new Worded(domain(reading.spec().domain()), request, line);
  }

  private List<Domain> candidates(Request request) {
    return request.domain() == null
        ? List.copyOf(domains.values())
        : List.of(domain(request.domain()));
  }

  /**
   * Plans anew what somebody changed his mind about, in plain words.
   *
   * @throws IllegalArgumentException when spec and plan are of two domains, or the text is too long
   * @throws dev.surefoot.model.ModelException when the reader's model cannot answer
   */
  public Revised revise(Revision revision) {
    Domain domain = domain(revision.spec().domain());
    String text = Texts.checked(revision.text());
    Spec stated = Gatherer.stated(domain, revision.spec());
    RevisionReader.Read read = revisions.read(domain, stated, text, revision.replies(), model);
    return new Reviser(domain, line, revision).revise(read);
  }

  /** The same for what was planned just now; where there is no plan, it is planned from nothing. */
  public Revised revise(Outcome outcome, String text) {
    Spec spec = OutcomeJson.spec(outcome);
    Plan plan = OutcomeJson.plan(outcome);
    return revise(
        Revision.of(spec, plan == null ? new Plan(spec.domain(), List.of()) : plan, text));
  }

  /** The same where what holds now is known as facts, without reading anything. */
  public Revised revise(Spec before, Plan earlier, Spec after) {
    Domain domain = domain(before.domain());
    RevisionReader.Read read =
        new RevisionReader.Read(Gatherer.stated(domain, after), List.of(), 0, 0);
    return new Reviser(domain, line, Revision.of(before, earlier, "")).revise(read);
  }

  /**
   * Whether there is any plan for a spec.
   *
   * @return empty when that was not found out in time
   * @throws dev.surefoot.spec.SpecException when the spec cannot be planned at all
   */
  public Optional<Boolean> possible(Spec spec) {
    return line.possible(spec);
  }

  /**
   * A domain by name.
   *
   * @throws IllegalArgumentException when it is unknown
   */
  public Domain domain(String name) {
    return Optional.ofNullable(domains.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no domain '%s'.%nMaybe one of %s was meant."
                        .formatted(name, domains.keySet())));
  }

  /**
   * The domain of a run in a journal: one of those that are known, or that of calls asked for in
   * words.
   *
   * @throws IllegalArgumentException when it is unknown
   */
  public Domain domainOfRun(String name) {
    return Errand.DOMAIN.name().equals(name) ? Errand.DOMAIN : domain(name);
  }

  /** What reads for executors, with this model. */
  public ChoiceReader executor() {
    return ChoiceReader.of(model);
  }

  /**
   * Reads an instruction into one call of a tool, and does nothing.
   *
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  public Heard hear(Instruction instruction) {
    return options.traces().in(Names.READ, mark -> new Agent(executor()).hear(instruction));
  }

  /**
   * Carries out a call that was asked for in words, once it is approved.
   *
   * @param terms with the tools of {@code Tools.errand}
   * @param world what is needed to open the tools again, as JSON; stands in the journal
   * @throws dev.surefoot.execute.journal.JournalException when the journal cannot be used
   */
  public Report run(Errand errand, Terms terms, Journal journal, String world) {
    return Execution.begin(
        journal, world, Errand.DOMAIN, Errand.SPEC, errand.plan(), terms, this::replan);
  }

  /**
   * Plans what a spec asks for, without reading anything.
   *
   * @param from where the draft comes from; null for the usual one
   */
  public Planned plan(Spec spec, @Nullable Drafter from) {
    return line.plan(spec, from == null ? drafter : from);
  }

  /**
   * A spec bound to its domain.
   *
   * @throws dev.surefoot.spec.SpecException when the spec cannot be planned at all
   */
  public Problem problem(Spec spec) {
    return line.bind(spec);
  }

  /**
   * Judges a plan, without any solver or model.
   *
   * @throws dev.surefoot.spec.SpecException when the spec cannot be planned at all
   */
  public Verdict verify(Plan plan, Spec spec) {
    return line.verdict(line.bind(spec), plan);
  }

  /** Mends a plan, changing as little as possible. */
  public Outcome repair(Plan plan, Spec spec) {
    return plan(spec, Drafter.given(plan)).outcome();
  }

  /**
   * Carries out a plan. One that breaks a hard rule is not begun. The journal is in memory and gone
   * with the process.
   *
   * @param policy who consents, before anything is done and after every change
   */
  public Report run(Plan plan, Spec spec, Toolbox tools, ApprovalPolicy policy) {
    try (Journal journal = Journal.inMemory()) {
      return run(plan, spec, Terms.of(tools, policy), journal, "");
    }
  }

  /**
   * Carries out a plan with a journal, so that it can be taken up after a crash. One that breaks a
   * hard rule is not begun, and neither is one that lacks consent.
   *
   * @param world what is needed to open the tools again, as JSON; stands in the journal
   * @throws dev.surefoot.execute.journal.JournalException when the journal cannot be used
   */
  public Report run(Plan plan, Spec spec, Terms terms, Journal journal, String world) {
    Verdict verdict = verify(plan, spec);
    if (!verdict.valid()) {
      String why = "the plan is not valid: " + Line.hard(verdict).get(0).message();
      return new Report.Stopped(Report.Trail.NONE, why, plan.steps());
    }
    return Execution.begin(journal, world, domain(spec.domain()), spec, plan, terms, this::replan);
  }

  /**
   * Takes up a run where it was broken off, by a crash, a question or a failure.
   *
   * @throws dev.surefoot.execute.journal.JournalException when there is no such run, somebody else
   *     drives it, or the journal cannot be used
   */
  public Report resume(Journal journal, String run, Terms terms) {
    return taken(journal, run, terms, Execution::run);
  }

  /**
   * Breaks a run off and takes back what was done, the last first.
   *
   * @throws dev.surefoot.execute.journal.JournalException as {@link #resume} does
   */
  public Report abort(Journal journal, String run, Terms terms) {
    return taken(journal, run, terms, Execution::abort);
  }

  private Report taken(
      Journal journal, String run, Terms terms, Function<Execution, Report> drive) {
    try (RunLog log = journal.take(run)) {
      return drive.apply(new Execution(log, domainOfRun(log.head().domain()), terms, this::replan));
    }
  }

  private Replanner.Replan replan(Spec revised, Plan current, List<Step> done) {
    try {
      return line.rest(revised, current, done)
          .<Replanner.Replan>map(solved -> new Replanner.Found(solved.plan(), solved.edits()))
          .orElseGet(() -> new Replanner.None("no plan exists that keeps what has been done"));
    } catch (SpecException absurd) { // a tool says what cannot be, such as leaving before coming
      return new Replanner.None(absurd.faults().get(0).problem());
    }
  }

  /** Closes the model, unless it was handed in open, and the tables. */
  @Override
  public void close() {
    if (ownsTables) {
      gatherers.close();
    }
    if (ownsModel) {
      model.close();
    }
  }
}
