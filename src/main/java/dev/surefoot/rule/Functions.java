package dev.surefoot.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Functions that expressions may call besides CEL's own operators. */
final class Functions {

  private static final CelType INTS = ListType.create(SimpleType.INT);
  private static final CelType TEXTS = ListType.create(SimpleType.STRING);

  private static final int MOST_NUMBERS = 10_000;

  private Functions() {}

  /**
   * {@code link(from, to)} is the length of a connection, -1 when there is none; {@code
   * linked(from, to)}; {@code index(list, text)} is a place in a list, -1 when absent; {@code max},
   * {@code min}, {@code sum}, {@code abs}; {@code range(a, b)} is the list of numbers from the
   * first to the second, both included; {@code plus_days(date, n)} is the date as many days later,
   * {@code days_between(a, b)} how many days later the second date is.
   */
  static List<CelFunctionDecl> declarations() {
    CelType text = SimpleType.STRING;
    CelType number = SimpleType.INT;
    return List.of(
        newFunctionDeclaration("link", newGlobalOverload("link_tt", number, text, text)),
        newFunctionDeclaration(
            "linked", newGlobalOverload("linked_tt", SimpleType.BOOL, text, text)),
        newFunctionDeclaration("index", newGlobalOverload("index_lt", number, TEXTS, text)),
        newFunctionDeclaration(
            "max",
            newGlobalOverload("max_nn", number, number, number),
            newGlobalOverload("max_l", number, INTS)),
        newFunctionDeclaration(
            "min",
            newGlobalOverload("min_nn", number, number, number),
            newGlobalOverload("min_l", number, INTS)),
        newFunctionDeclaration("sum", newGlobalOverload("sum_l", number, INTS)),
        newFunctionDeclaration("range", newGlobalOverload("range_nn", INTS, number, number)),
        newFunctionDeclaration("plus_days", newGlobalOverload("plus_days_tn", text, text, number)),
        newFunctionDeclaration(
            "days_between", newGlobalOverload("days_between_tt", number, text, text)),
        newFunctionDeclaration("abs", newGlobalOverload("abs_n", number, number)));
  }

  /** CEL's own operators, those alone that can be translated: a small environment loads fast. */
  static CelStandardDeclarations operators() {
    return CelStandardDeclarations.newBuilder()
        .includeFunctions(
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.CONDITIONAL,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE,
            StandardFunction.IN,
            StandardFunction.INDEX,
            StandardFunction.SIZE,
            StandardFunction.NOT_STRICTLY_FALSE)
        .build();
  }

  /** The node of a call; null when it is none of these functions. */
  static @Nullable Node call(String name, List<Node> args) {
    Node a = args.get(0);
    return switch (name) {
      case "link" -> {
        Node b = args.get(1);
        yield (Node.Num) f -> facts(f).link(a.get(f), b.get(f));
      }
      case "linked" -> {
        Node b = args.get(1);
        yield (Node.Bool) f -> facts(f).link(a.get(f), b.get(f)) >= 0;
      }
      case "index" -> {
        Node b = args.get(1);
        yield (Node.Num) f -> list(a, f).indexOf(b.get(f));
      }
      case "plus_days" -> {
        Node b = args.get(1);
        yield f -> plusDays(date(a, f), b.num(f));
      }
      case "days_between" -> {
        Node b = args.get(1);
        yield (Node.Num) f -> ChronoUnit.DAYS.between(date(a, f), date(b, f));
      }
      case "max" -> fold(args, Math::max);
      case "min" -> fold(args, Math::min);
      case "range" -> {
        Node b = args.get(1);
        yield f -> range(a.num(f), b.num(f));
      }
      case "sum" -> (Node.Num) f -> total(list(a, f));
      case "abs" -> (Node.Num) f -> Math.abs(a.num(f));
      default -> null;
    };
  }

  private static List<Long> range(long from, long to) {
    if (to - from >= MOST_NUMBERS) {
      throw new IllegalStateException("the numbers from %d to %d are too many".formatted(from, to));
    }
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  private static String plusDays(LocalDate date, long days) {
    try {
      return date.plusDays(days).toString();
    } catch (DateTimeException e) {
      throw new IllegalStateException("%d days after %s is no date".formatted(days, date), e);
    }
  }

  private static LocalDate date(Node node, @Nullable Object[] frame) {
    try {
      return LocalDate.parse(String.valueOf(node.get(frame)));
    } catch (DateTimeException e) {
      throw new IllegalStateException("'%s' is no date".formatted(node.get(frame)), e);
    }
  }

  private static Node fold(List<Node> args, LongBinaryOperator operator) {
    Node a = args.get(0);
    if (args.size() == 2) {
      Node b = args.get(1);
      return (Node.Num) f -> operator.applyAsLong(a.num(f), b.num(f));
    }
    return (Node.Num)
        f ->
            list(a, f).stream()
                .mapToLong(n -> ((Number) n).longValue())
                .reduce(operator)
                .orElseThrow(() -> new NoSuchElementException("max or min of an empty list"));
  }

  private static long total(List<?> numbers) {
    long sum = 0;
    for (Object number : numbers) {
      sum = Math.addExact(sum, ((Number) number).longValue());
    }
    return sum;
  }

  static Facts facts(@Nullable Object[] frame) {
    if (frame[0] instanceof Facts facts) {
      return facts;
    }
    throw new IllegalStateException("a frame without facts");
  }

  static List<?> list(Node node, @Nullable Object[] frame) {
    return node.get(frame) instanceof List<?> list ? list : List.of();
  }
}
