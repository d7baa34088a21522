package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a checked CEL syntax tree into nodes, once. */
final class Translator {

  private final CelAbstractSyntaxTree tree;
  private final Map<String, Node> variables;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> places;
  private final Map<Long, Node> nodes = new HashMap<>();
  private final Map<Long, Integer> slots = new HashMap<>();
  private int frameSize;

  /**
   * @param variables node by variable name
   * @param places slot by variable name, of those that have one
   * @param frameSize slots that the variables take; comprehensions take more behind them
   */
  Translator(
      CelAbstractSyntaxTree tree,
      Map<String, Node> variables,
      Map<String, Integer> places,
      int frameSize) {
    this.places = new HashMap<>(places);
    this.tree = tree;
    this.variables = new HashMap<>(variables);
    this.frameSize = frameSize;
  }

  Node translate() {
    return node(tree.getExpr());
  }

  int frameSize() {
    return frameSize;
  }

  /** What was translated, part by part. */
  Form form() {
    return new Form(tree, nodes, slots);
  }

  private Node node(CelExpr expr) {
    Node node = translate(expr);
    nodes.put(expr.id(), node);
    return node;
  }

  private Node translate(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> variable(expr);
      case SELECT -> wide(select(expr.select()), type(expr));
      case CALL -> call(expr);
      case LIST -> list(expr.list().elements());
      case COMPREHENSION -> comprehension(expr);
      default -> throw unsupported(expr.getKind().toString());
    };
  }

  private static Node constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> {
        long value = constant.int64Value();
        yield (Node.Num) f -> value;
      }
      case BOOLEAN_VALUE -> {
        boolean value = constant.booleanValue();
        yield (Node.Bool) f -> value;
      }
      case STRING_VALUE -> {
        String value = constant.stringValue();
        yield f -> value;
      }
      default -> throw unsupported("a constant of type " + constant.getKind());
    };
  }

  /** The variables that were met. */
  Set<String> names() {
    return names;
  }

  private Node variable(CelExpr expr) {
    String name = expr.ident().name();
    names.add(name);
    slots.put(expr.id(), places.getOrDefault(name, 0));
    Node node = variables.get(name);
    if (node == null) {
      throw unsupported(name);
    }
    return node;
  }

  private Node select(CelSelect select) {
    Node operand = node(select.operand());
    CelType owner = type(select.operand());
    String field = select.field();
    if (owner.name().equals(Vocabulary.SPEC)) {
      return select.testOnly()
          ? (Node.Bool) f -> Functions.facts(f).has(field)
          : f -> Functions.facts(f).get(field);
    }
    Node value =
        owner.name().equals(Vocabulary.STEP) ? ofStep(operand, field) : ofFact(operand, field);
    return select.testOnly() ? (Node.Bool) f -> value.get(f) != null : value;
  }

  /** Slots hold {@code Integer}; expressions reckon and compare with {@code Long}. */
  private static Node wide(Node node, CelType type) {
    if (type.equals(SimpleType.INT)) {
      return (Node.Num) node::num;
    }
    if (type.equals(ListType.create(SimpleType.INT))) {
      return f -> Functions.list(node, f).stream().map(n -> ((Number) n).longValue()).toList();
    }
    return node;
  }

  private static Node ofStep(Node operand, String field) {
    return switch (field) {
      case "start" -> (Node.Num) f -> step(operand, f).start();
      case "end" -> (Node.Num) f -> step(operand, f).end();
      case "id" -> f -> step(operand, f).id();
      case "tool" -> f -> step(operand, f).tool();
      default -> f -> step(operand, f).args().get(field);
    };
  }

  private static Node ofFact(Node operand, String field) {
    return field.equals("id")
        ? f -> fact(operand, f).id()
        : f -> fact(operand, f).slots().get(field);
  }

  private static Step step(Node node, @Nullable Object[] frame) {
    if (node.get(frame) instanceof Step step) {
      return step;
    }
    throw new IllegalStateException("there is no such step: guard it with size(steps)");
  }

  private static Constraint fact(Node node, @Nullable Object[] frame) {
    if (node.get(frame) instanceof Constraint fact) {
      return fact;
    }
    throw new IllegalStateException("there is no such fact: guard it with has()");
  }

  private Node call(CelExpr expr) {
    CelCall call = expr.call();
    List<CelExpr> operands = new ArrayList<>();
    call.target().ifPresent(operands::add);
    operands.addAll(call.args());
    List<Node> args = operands.stream().map(this::node).toList();
    Node found = call(call.function(), args, operands, type(expr));
    if (found == null) {
      throw unsupported("'" + call.function() + "' on these types");
    }
    return found;
  }

  private @Nullable Node call(
      String name, List<Node> args, List<CelExpr> operands, CelType result) {
    if (name.equals("_?_:_")) {
      return Operators.choice(args.get(0), args.get(1), args.get(2), result);
    }
    Node function = Functions.call(name, args);
    if (function != null) {
      return function;
    }
    CelType type = type(operands.get(0));
    return args.size() == 1
        ? Operators.unary(name, args.get(0), type)
        : Operators.binary(name, args.get(0), args.get(1), type);
  }

  private Node list(List<CelExpr> elements) {
    List<Node> nodes = elements.stream().map(this::node).toList();
    return f -> {
      List<@Nullable Object> values = new ArrayList<>(nodes.size());
      nodes.forEach(n -> values.add(n.get(f)));
      return values;
    };
  }

  private Node comprehension(CelExpr expr) {
    CelComprehension c = expr.comprehension();
    Map<String, Node> outer = new HashMap<>(variables);
    Map<String, Integer> around = new HashMap<>(places);
    Node range = node(c.iterRange());
    Node init = node(c.accuInit());
    int item = slot(c.iterVar());
    int accu = slot(c.accuVar());
    slots.put(expr.id(), item);
    Node condition = node(c.loopCondition());
    Node step = node(c.loopStep());
    Node result = node(c.result());
    Node looked = Narrowing.of(tree, c, nodes).orElse(range);
    variables.clear();
    variables.putAll(outer);
    places.clear();
    places.putAll(around);
    return f -> {
      f[accu] = init.get(f);
      List<?> items = Functions.list(looked, f);
      for (int i = 0; i < items.size() && condition.bool(f); i++) {
        f[item] = items.get(i);
        f[accu] = step.get(f);
      }
      return result.get(f);
    };
  }

  private int slot(String name) {
    int index = frameSize++;
    variables.put(name, f -> f[index]);
    places.put(name, index);
    return index;
  }

  private CelType type(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id());
  }

  private static UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException(what + " is not supported");
  }
}
