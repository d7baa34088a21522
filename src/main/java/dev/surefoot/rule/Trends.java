package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.types.CelKind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out from an expression's form how its value moves with the times of steps. */
final class Trends {

  private final CelAbstractSyntaxTree tree;
  private final Vocabulary vocabulary;
  private final Map<String, Trend> variables = new HashMap<>();

  Trends(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
    this.tree = tree;
    this.vocabulary = vocabulary;
  }

  Trend whole() {
    return of(tree.getExpr());
  }

  private Trend of(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> Trend.CONSTANT;
      case IDENT -> identifier(expr.ident().name());
      case SELECT -> select(expr.select());
      case CALL -> call(expr.call());
      case LIST -> all(expr.list().elements()).blurred();
      case COMPREHENSION -> comprehension(expr.comprehension());
      default -> Trend.ANY;
    };
  }

  /** Which step comes first depends on the order, so nothing is said of it. */
  private Trend identifier(String name) {
    return name.equals("first") ? Trend.ANY : variables.getOrDefault(name, Trend.CONSTANT);
  }

  private Trend select(CelSelect select) {
    Trend operand = of(select.operand());
    Slot slot = vocabulary.slot(tree.getTypeOrThrow(select.operand().id()), select.field());
    boolean step = tree.getTypeOrThrow(select.operand().id()).name().equals(Vocabulary.STEP);
    boolean time = slot != null && (slot.type() == Type.TIME || slot.type() == Type.DAY);
    return step && time && !select.testOnly() ? operand.with(Trend.UP) : operand;
  }

  private Trend call(CelCall call) {
    List<CelExpr> operands = new ArrayList<>();
    call.target().ifPresent(operands::add);
    operands.addAll(call.args());
    Trend a = of(operands.get(0));
    Trend b = operands.size() > 1 ? of(operands.get(1)) : Trend.CONSTANT;
    return switch (call.function()) {
      case "_&&_", "_||_", "_+_" -> list(operands.get(0)) ? a.with(b).blurred() : a.with(b);
      case "max", "min" -> operands.size() == 2 ? a.with(b) : a.blurred();
      case "_<_", "_<=_" -> a.flipped().with(b);
      case "_>_", "_>=_", "_-_" -> a.with(b.flipped());
      case "!_", "-_" -> a.flipped();
      case "@not_strictly_false", "__not_strictly_false__" -> a;
      case "_?_:_" -> a.blurred().with(b).with(of(operands.get(2)));
      case "_[_]" -> steps(operands.get(0)) ? Trend.ANY : a.with(b).blurred();
      default -> all(operands).blurred();
    };
  }

  private boolean list(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id()).kind() == CelKind.LIST;
  }

  private boolean steps(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id()).parameters().stream()
        .anyMatch(t -> t.name().equals(Vocabulary.STEP));
  }

  private Trend all(List<CelExpr> expressions) {
    return expressions.stream().map(this::of).reduce(Trend.CONSTANT, Trend::with);
  }

  /** A loop moves as its steps do; where it stops early its value stands already. */
  private Trend comprehension(CelComprehension c) {
    Map<String, Trend> outer = new HashMap<>(variables);
    Trend range = of(c.iterRange()).blurred();
    boolean ordered = steps(c.iterRange()) && gathers(c);
    variables.put(c.iterVar(), range);
    variables.put(c.accuVar(), of(c.accuInit()));
    Trend accu = of(c.loopStep());
    variables.put(c.accuVar(), accu);
    Trend result = of(c.loopStep()).with(of(c.result()));
    variables.clear();
    variables.putAll(outer);
    return ordered ? Trend.ANY : range.with(result);
  }

  /** Gathering steps into a list keeps their order. */
  private boolean gathers(CelComprehension c) {
    return list(c.accuInit());
  }
}
