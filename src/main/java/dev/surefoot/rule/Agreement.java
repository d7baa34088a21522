package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which fields two steps surely agree, as far as the form of a condition on them says: {@code
 * a.day == b.day && ...} is only true, {@code a.name != b.name || ...} only false where they do.
 */
record Agreement(CelAbstractSyntaxTree tree) {

  /** Fields that agree where the condition holds. */
  Set<String> whereTrue() {
    return fields(tree.getExpr(), "_&&_", "_==_");
  }

  /** Fields that agree where it does not. */
  Set<String> whereFalse() {
    return fields(tree.getExpr(), "_||_", "_!=_");
  }

  private Set<String> fields(CelExpr expr, String joint, String comparison) {
    Set<String> fields = new TreeSet<>();
    if (expr.getKind() == Kind.CALL && expr.call().function().equals(joint)) {
      expr.call().args().forEach(e -> fields.addAll(fields(e, joint, comparison)));
    } else if (expr.getKind() == Kind.CALL && expr.call().function().equals(comparison)) {
      compared(expr.call().args().get(0), expr.call().args().get(1)).ifPresent(fields::add);
    }
    return fields;
  }

  /** The field, where the same one of the two steps is compared. */
  private Optional<String> compared(CelExpr one, CelExpr other) {
    return field(one)
            && field(other)
            && one.select().field().equals(other.select().field())
            && !one.select().operand().ident().equals(other.select().operand().ident())
        ? Optional.of(one.select().field())
        : Optional.empty();
  }

  private boolean field(CelExpr expr) {
    return expr.getKind() == Kind.SELECT
        && !expr.select().testOnly()
        && expr.select().operand().getKind() == Kind.IDENT
        && tree.getTypeOrThrow(expr.select().operand().id()).name().equals(Vocabulary.STEP);
  }
}
