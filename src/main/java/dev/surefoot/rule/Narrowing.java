package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which facts {@code spec.hotel.exists(h, h.name == step.hotel && ...)} has to look at: those of
 * that name alone, by an index, for tables may hold thousands.
 */
final class Narrowing {

  private static final String AND = "_&&_";
  private static final String OR = "_||_";
  private static final String EQUALS = "_==_";

  private final CelAbstractSyntaxTree tree;
  private final CelComprehension loop;
  private final Map<Long, Node> nodes;

  private Narrowing(CelAbstractSyntaxTree tree, CelComprehension loop, Map<Long, Node> nodes) {
    this.tree = tree;
    this.loop = loop;
    this.nodes = nodes;
  }

  /**
   * The facts of a loop; empty where it has to look at all of them.
   *
   * @param nodes of the parts of the loop, by their id
   */
  static Optional<Node> of(
      CelAbstractSyntaxTree tree, CelComprehension loop, Map<Long, Node> nodes) {
    return new Narrowing(tree, loop, nodes).narrowed();
  }

  private Optional<Node> narrowed() {
    if (!facts(loop.iterRange()) || !exists()) {
      return Optional.empty();
    }
    List<CelExpr> conditions = new ArrayList<>();
    conditions(loop.loopStep().call().args().get(1), conditions);
    return conditions.stream().flatMap(c -> equality(c).stream()).findFirst();
  }

  private boolean facts(CelExpr range) {
    return range.getKind() == Kind.SELECT
        && !range.select().testOnly()
        && type(range.select().operand()).name().equals(Vocabulary.SPEC);
  }

  /** How the macro is written out: {@code found || condition}. */
  private boolean exists() {
    return called(loop.loopStep(), OR)
        && names(loop.loopStep().call().args().get(0), loop.accuVar());
  }

  private static void conditions(CelExpr expr, List<CelExpr> into) {
    if (called(expr, AND)) {
      expr.call().args().forEach(part -> conditions(part, into));
    } else {
      into.add(expr);
    }
  }

  private Optional<Node> equality(CelExpr condition) {
    if (!called(condition, EQUALS)) {
      return Optional.empty();
    }
    CelExpr left = condition.call().args().get(0);
    CelExpr right = condition.call().args().get(1);
    return slot(left) && free(right)
        ? Optional.of(indexed(left.select().field(), right))
        : slot(right) && free(left)
            ? Optional.of(indexed(right.select().field(), left))
            : Optional.empty();
  }

  /** A text that the fact in question has. */
  private boolean slot(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && !expr.select().testOnly()
        && names(expr.select().operand(), loop.iterVar())
        && type(expr).equals(SimpleType.STRING)
        && !expr.select().field().equals("id");
  }

  /** A constant, a variable or a slot of one, that does not change within the loop. */
  private boolean free(CelExpr expr) {
    CelExpr root = expr.getKind() == Kind.SELECT ? expr.select().operand() : expr;
    return root.getKind() == Kind.CONSTANT
        || root.getKind() == Kind.IDENT
            && !names(root, loop.iterVar())
            && !names(root, loop.accuVar());
  }

  private Node indexed(String slot, CelExpr wanted) {
    String kind = loop.iterRange().select().field();
    Node value = nodes.get(wanted.id());
    Node all = nodes.get(loop.iterRange().id());
    return f ->
        value.get(f) instanceof String text
            ? Functions.facts(f).with(kind, slot, text)
            : all.get(f);
  }

  private static boolean called(CelExpr expr, String function) {
    return expr.getKind() == Kind.CALL && expr.call().function().equals(function);
  }

  private static boolean names(CelExpr expr, String variable) {
    return expr.getKind() == Kind.IDENT && expr.ident().name().equals(variable);
  }

  private CelType type(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id());
  }
}
