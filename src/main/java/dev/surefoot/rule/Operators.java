package dev.surefoot.rule;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CEL's own operators as nodes. Arithmetic fails on overflow rather than wrap. */
final class Operators {

  private Operators() {}

  /** The node of an operator on operands of a type; null when it is not supported. */
  static @Nullable Node unary(String name, Node a, CelType type) {
    return switch (name) {
      case "!_" -> (Node.Bool) f -> !a.bool(f);
      case "-_" -> type.kind() == CelKind.INT ? (Node.Num) f -> Math.negateExact(a.num(f)) : null;
      case "@not_strictly_false", "__not_strictly_false__" -> a;
      case "size" ->
          type.kind() == CelKind.LIST ? (Node.Num) f -> Functions.list(a, f).size() : null;
      default -> null;
    };
  }

  static @Nullable Node binary(String name, Node a, Node b, CelType type) {
    return switch (name) {
      case "_&&_" -> (Node.Bool) f -> a.bool(f) && b.bool(f);
      case "_||_" -> (Node.Bool) f -> a.bool(f) || b.bool(f);
      case "_==_" -> equal(a, b, type);
      case "_!=_" -> {
        Node equal = equal(a, b, type);
        yield (Node.Bool) f -> !equal.bool(f);
      }
      case "@in" -> (Node.Bool) f -> Functions.list(b, f).contains(a.get(f));
      case "_[_]" -> type.kind() == CelKind.LIST ? f -> element(a, b, f) : null;
      case "_+_" -> type.kind() == CelKind.LIST ? f -> join(a, b, f) : arithmetic(name, a, b, type);
      default -> arithmetic(name, a, b, type);
    };
  }

  static Node choice(Node condition, Node a, Node b, CelType type) {
    if (type.kind() == CelKind.INT) {
      return (Node.Num) f -> condition.bool(f) ? a.num(f) : b.num(f);
    }
    return f -> condition.bool(f) ? a.get(f) : b.get(f);
  }

  private static Node equal(Node a, Node b, CelType type) {
    return type.kind() == CelKind.INT
        ? (Node.Bool) f -> a.num(f) == b.num(f)
        : (Node.Bool) f -> Objects.equals(a.get(f), b.get(f));
  }

  private static @Nullable Node arithmetic(String name, Node a, Node b, CelType type) {
    if (type.kind() != CelKind.INT) {
      return null;
    }
    return switch (name) {
      case "_<_" -> (Node.Bool) f -> a.num(f) < b.num(f);
      case "_<=_" -> (Node.Bool) f -> a.num(f) <= b.num(f);
      case "_>_" -> (Node.Bool) f -> a.num(f) > b.num(f);
      case "_>=_" -> (Node.Bool) f -> a.num(f) >= b.num(f);
      case "_+_" -> (Node.Num) f -> Math.addExact(a.num(f), b.num(f));
      case "_-_" -> (Node.Num) f -> Math.subtractExact(a.num(f), b.num(f));
      case "_*_" -> (Node.Num) f -> Math.multiplyExact(a.num(f), b.num(f));
      case "_/_" -> (Node.Num) f -> a.num(f) / b.num(f);
      case "_%_" -> (Node.Num) f -> a.num(f) % b.num(f);
      default -> null;
    };
  }

  private static List<Object> join(Node a, Node b, @Nullable Object[] frame) {
    List<Object> joined = new ArrayList<>(Functions.list(a, frame));
    joined.addAll(Functions.list(b, frame));
    return joined;
  }

  private static @Nullable Object element(Node list, Node index, @Nullable Object[] frame) {
    List<?> elements = Functions.list(list, frame);
    long at = index.num(frame);
    if (at < 0 || at >= elements.size()) {
      throw new IllegalStateException(
          "element %d of %d is out of bounds".formatted(at, elements.size()));
    }
    return elements.get((int) at);
  }
}
