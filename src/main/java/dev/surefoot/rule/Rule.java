package dev.surefoot.rule;

import dev.cel.common.types.ListType;
import dev.surefoot.domain.RuleText;
import dev.surefoot.domain.Source;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule. A frame holds the facts, the fact that switches the rule on if it has a kind,
 * and the scope's steps.
 *
 * @param size slots that a frame needs for any of its tests
 */
record Rule(
    RuleText text,
    Scope scope,
    @Nullable Program given,
    @Nullable Program when,
    Program test,
    @Nullable Program cites,
    Message message,
    int size) {

  static Rule of(RuleText text, Compiler compiler) {
    Scope scope = Scope.valueOf(text.scope().toUpperCase(Locale.ROOT));
    Variables variables = variables(text, scope, compiler);
    Program given = compile(text.given(), s -> compiler.bool(s, fact(text, compiler)));
    Program when = compile(text.when(), s -> compiler.bool(s, variables));
    Program require = compile(text.require(), s -> compiler.bool(s, variables));
    Program measure = compile(text.measure(), s -> compiler.number(s, variables));
    Program cites = compile(text.cites(), s -> compiler.facts(s, variables));
    Program test = require == null ? measure : require;
    if (test == null) {
      throw text.message().error("has no test.", "add 'require'.");
    }
    int size = Stream.ofNullable(when).mapToInt(Program::size).reduce(test.size(), Math::max);
    return new Rule(
        text,
        scope,
        given,
        when,
        test,
        cites,
        new Message(text.message(), variables, compiler),
        size);
  }

  private static @Nullable Program compile(
      @Nullable Source source, Function<Source, Program> compile) {
    return source == null ? null : compile.apply(source);
  }

  private static Variables fact(RuleText text, Compiler compiler) {
    return text.kind() == null
        ? Variables.NONE
        : Variables.NONE.with("c", compiler.vocabulary().fact(text.kind()));
  }

  /** What the form of its tests promises to the search. */
  Sensitivity sensitivity() {
    Trend concerns = when == null ? Trend.CONSTANT : when.trend();
    Trend broken = text.require() == null ? test.trend() : test.trend().flipped();
    if (text.timeless() || concerns.with(broken) == Trend.CONSTANT) {
      return Sensitivity.NO_TIMES;
    }
    if (concerns.neverFalls() && broken.neverFalls()) {
      return Sensitivity.LATER_IS_WORSE;
    }
    return scope == Scope.NEIGHBOURS && progress() ? Sensitivity.PROGRESS : Sensitivity.ANYTHING;
  }

  private boolean progress() {
    return when == null
        && text.measure() != null
        && text.measure().text().replace(" ", "").equals("next.end-prev.end");
  }

  private static Variables variables(RuleText text, Scope scope, Compiler compiler) {
    Vocabulary types = compiler.vocabulary();
    Variables v = fact(text, compiler);
    return switch (scope) {
      case STEP, SKIPPED -> v.with("step", types.step());
      case NEIGHBOURS -> v.with("prev", types.step()).with("next", types.step());
      case PAIR -> v.with("a", types.step()).with("b", types.step());
      case PLAN ->
          v.with("steps", ListType.create(types.step()))
              .with("first", types.step())
              .with("last", types.step());
    };
  }
}
