package dev.surefoot.rule;

import com.google.common.collect.MapMaker;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.domain.Planning.Expectation;
import dev.surefoot.domain.Template;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All expressions of a domain, compiled. Compiled once for each domain that is in use. */
final class Rulebook {

  private static final Map<Domain, Rulebook> BOOKS = new MapMaker().weakKeys().makeMap();

  private final List<Program> lets = new ArrayList<>();
  private final List<Expected> expects;
  private final List<Rule> rules;
  private final Decider decider;
  private final Completion completion;
  private final Lookups lookups;

  private record Expected(
      @Nullable String kind,
      Program require,
      Message message,
      String remedy,
      boolean hint,
      boolean background) {}

  private Rulebook(Domain domain) {
    Planning planning = domain.planning();
    Compiler compiler = new Compiler(domain);
    planning.lets().forEach((name, source) -> lets.add(compiler.let(name, source)));
    lookups = new Lookups(domain, compiler);
    expects = planning.expects().stream().map(e -> expected(e, domain, compiler)).toList();
    rules = planning.rules().stream().map(r -> Rule.of(r, compiler)).toList();
    decider = decider(domain, planning.template(), compiler);
    completion = new Completion(domain, compiler);
  }

  /** The domain's rulebook; compiles it at the first call, which takes a second on a cold JVM. */
  static Rulebook of(Domain domain) {
    return BOOKS.computeIfAbsent(domain, Rulebook::new);
  }

  private Expected expected(Expectation e, Domain domain, Compiler compiler) {
    Variables variables =
        e.kind() == null
            ? Variables.NONE
            : Variables.NONE.with("c", compiler.vocabulary().fact(e.kind()));
    return new Expected(
        e.kind(),
        compiler.bool(e.require(), variables),
        new Message(e.message(), variables, compiler),
        e.remedy(),
        e.hint(),
        lookups.restsOn(e.require()) || e.kind() != null && domain.lookedUp(e.kind()));
  }

  private static Decider decider(Domain domain, Template template, Compiler compiler) {
    return template instanceof Template.Choose choose
        ? new ChooseDecider(domain, choose, compiler)
        : new SequenceDecider(domain, (Template.Sequence) template, compiler);
  }

  List<Rule> rules() {
    return rules;
  }

  Decider decider() {
    return decider;
  }

  Completion completion() {
    return completion;
  }

  /** A spec's facts, with the values that hold for the whole request worked out. */
  Facts facts(Domain domain, Spec spec) {
    Facts facts = new Facts(domain, spec);
    for (int i = 0; i < lets.size(); i++) {
      Object value = lets.get(i).value(facts);
      if (value != null) {
        facts.setLet(i, value);
      }
    }
    return facts;
  }

  Lookups lookups() {
    return lookups;
  }

  /** A spec's facts before everything is looked up: values are worked out when asked for. */
  Facts partial(Domain domain, Spec spec) {
    return new Facts(domain, spec).lazy(lets);
  }

  /** What the request does not fulfil, or what hints at a misreading, by what it states itself. */
  List<Fault> stated(Facts facts, boolean hints) {
    return faults(facts, hints, false);
  }

  /** The same by what was looked up and derived. */
  List<Fault> background(Facts facts, boolean hints) {
    return faults(facts, hints, true);
  }

  private List<Fault> faults(Facts facts, boolean hints, boolean background) {
    List<Fault> faults = new ArrayList<>();
    for (Expected e : expects) {
      if (e.hint() != hints || e.background() != background) {
        continue;
      }
      for (Object[] fact : ChooseDecider.bindings(e.kind(), facts)) {
        if (!e.require().truth(facts, fact)) {
          Constraint about = fact.length == 0 ? null : (Constraint) fact[0];
          faults.add(new Fault(e.message().text(facts, fact), e.remedy(), about));
        }
      }
    }
    return faults;
  }
}
