package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled expression looks like.
 *
 * @param tree its checked syntax
 * @param nodes compiled parts by id of their expression
 * @param slots slots of the frame by id of an identifier or of a comprehension: there the slot of
 *     the item
 */
record Form(CelAbstractSyntaxTree tree, Map<Long, Node> nodes, Map<Long, Integer> slots) {

  /** Fields of steps that it looks at; null when it may look at all of a step. */
  @Nullable TreeSet<String> reads() {
    TreeSet<String> fields = new TreeSet<>();
    return reads(tree.getExpr(), fields) ? fields : null;
  }

  private boolean reads(CelExpr expr, TreeSet<String> fields) {
    boolean step = tree.getTypeOrThrow(expr.id()).name().equals(Vocabulary.STEP);
    return switch (expr.getKind()) {
      case SELECT -> {
        CelExpr operand = expr.select().operand();
        boolean field = tree.getTypeOrThrow(operand.id()).name().equals(Vocabulary.STEP);
        if (field) {
          fields.add(expr.select().field());
        }
        yield field && operand.getKind() == CelExpr.ExprKind.Kind.IDENT || reads(operand, fields);
      }
      case CALL ->
          expr.call().target().map(t -> reads(t, fields)).orElse(true)
              && expr.call().args().stream().allMatch(a -> reads(a, fields));
      case LIST -> expr.list().elements().stream().allMatch(e -> reads(e, fields));
      case COMPREHENSION -> {
        var c = expr.comprehension();
        yield reads(c.iterRange(), fields)
            && reads(c.accuInit(), fields)
            && reads(c.loopCondition(), fields)
            && (gathers(c.loopStep(), fields) || reads(c.loopStep(), fields))
            && reads(c.result(), fields);
      }
      default -> !step;
    };
  }

  /** Whether a loop only puts its items in a list: their fields are then read from there. */
  private boolean gathers(CelExpr step, TreeSet<String> fields) {
    if (step.getKind() != Kind.CALL) {
      return false;
    }
    List<CelExpr> args = step.call().args();
    return switch (step.call().function()) {
      case "_?_:_" -> gathers(args.get(1), fields) && reads(args.get(0), fields);
      case "_+_" ->
          args.get(1).getKind() == Kind.LIST
              && args.get(1).list().elements().stream().allMatch(e -> e.getKind() == Kind.IDENT);
      default -> false;
    };
  }
}
