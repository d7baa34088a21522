package dev.surefoot.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates an expression about all steps of a plan before it is known which they are: a list holds
 * every option together with the condition that it is there. Parts that do not depend on the choice
 * are evaluated as always.
 */
final class Unrolling {

  /** More than this is no use to a solver. */
  private static final int MOST_ENTRIES = 2_000_000;

  /** It cannot be said in terms of the choice. */
  static final class Unsayable extends RuntimeException {
    Unsayable(String what) {
      super(what, null, false, false);
    }
  }

  /** A list of which it depends on the choice what is in it; the order is not known. */
  record Bag(List<Entry> entries) {}

  /** Something that is in a list under a condition: a value, or a truth or amount. */
  record Entry(Truth there, @Nullable Object value) {}

  /** Which step it is depends on the choice, and more is not known of it. */
  private enum Unknown {
    STEP
  }

  private final Form form;
  private final @Nullable Object[] frame;
  private final Map<Long, int[]> free = new HashMap<>();
  private int entries;

  private Unrolling(Form form, @Nullable Object[] frame) {
    this.form = form;
    this.frame = frame;
  }

  /** All options as a list of steps. */
  static Bag options(List<Step> options) {
    List<Entry> entries = new ArrayList<>(options.size());
    for (int i = 0; i < options.size(); i++) {
      entries.add(new Entry(new Truth.Chosen(i), options.get(i)));
    }
    return new Bag(entries);
  }

  /** Stands in a frame for the first or last step. */
  static Object unknownStep() {
    return Unknown.STEP;
  }

  static Truth truth(Program program, @Nullable Object[] frame) {
    return Symbols.truth(new Unrolling(program.form(), frame).of(program.form().tree().getExpr()));
  }

  static Amount amount(Program program, @Nullable Object[] frame) {
    return Symbols.amount(new Unrolling(program.form(), frame).of(program.form().tree().getExpr()));
  }

  private @Nullable Object of(CelExpr expr) {
    if (known(expr)) {
      Node node = form.nodes().get(expr.id());
      if (node == null) {
        throw new Unsayable("a part that was not compiled");
      }
      return node.get(frame);
    }
    return switch (expr.getKind()) {
      case IDENT -> frame[slot(expr)];
      case CALL -> call(expr);
      case COMPREHENSION -> comprehension(expr);
      default -> throw new Unsayable("%s of a step that is not known".formatted(expr.getKind()));
    };
  }

  private int slot(CelExpr expr) {
    Integer slot = form.slots().get(expr.id());
    return slot == null ? 0 : slot;
  }

  private boolean known(CelExpr expr) {
    int[] slots = free.computeIfAbsent(expr.id(), id -> slots(expr));
    for (int slot : slots) {
      Object value = frame[slot];
      if (value instanceof Bag
          || value instanceof Truth
          || value instanceof Amount
          || value == Unknown.STEP) {
        return false;
      }
    }
    return true;
  }

  /** Slots of the frame that an expression names. */
  private int[] slots(CelExpr expr) {
    java.util.Set<Integer> slots = new java.util.TreeSet<>();
    new Object() {
      void walk(CelExpr e) {
        switch (e.getKind()) {
          case IDENT -> slots.add(slot(e));
          case SELECT -> walk(e.select().operand());
          case CALL -> {
            e.call().target().ifPresent(this::walk);
            e.call().args().forEach(this::walk);
          }
          case LIST -> e.list().elements().forEach(this::walk);
          case COMPREHENSION -> {
            walk(e.comprehension().iterRange());
            walk(e.comprehension().accuInit());
            walk(e.comprehension().loopStep());
            walk(e.comprehension().result());
            // what the loop itself fills is not asked for from outside
            slots.remove(slot(e));
            slots.remove(slot(e) + 1);
          }
          default -> {}
        }
      }
    }.walk(expr);
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }

  private Object call(CelExpr expr) {
    CelCall call = expr.call();
    List<CelExpr> args = new ArrayList<>();
    call.target().ifPresent(args::add);
    args.addAll(call.args());
    CelExpr a = args.get(0);
    switch (call.function()) {
      case "_&&_" -> {
        Truth left = Symbols.truth(of(a));
        return left == Truth.FALSE ? left : left.and(Symbols.truth(of(args.get(1))));
      }
      case "_||_" -> {
        Truth left = Symbols.truth(of(a));
        return left == Truth.TRUE ? left : left.or(Symbols.truth(of(args.get(1))));
      }
      case "!_" -> {
        return Symbols.truth(of(a)).not();
      }
      case "_?_:_" -> {
        return choice(Symbols.truth(of(a)), args.get(1), args.get(2), expr);
      }
      default -> {
        Object left = of(a);
        return args.size() == 1
            ? Symbols.unary(call.function(), left, kind(a))
            : Symbols.binary(call.function(), left, of(args.get(1)), kind(a));
      }
    }
  }

  private CelKind kind(CelExpr expr) {
    return form.tree().getTypeOrThrow(expr.id()).kind();
  }

  private Object choice(Truth condition, CelExpr a, CelExpr b, CelExpr whole) {
    if (condition instanceof Truth.Known known) {
      return java.util.Objects.requireNonNull(of(known.value() ? a : b));
    }
    Object left = of(a);
    Object right = of(b);
    return switch (kind(whole)) {
      case BOOL -> condition.and(Symbols.truth(left)).or(condition.not().and(Symbols.truth(right)));
      case INT -> Amount.choice(condition, Symbols.amount(left), Symbols.amount(right));
      case LIST -> {
        List<Entry> both = new ArrayList<>(Symbols.given(left, condition));
        both.addAll(Symbols.given(right, condition.not()));
        yield new Bag(both);
      }
      default -> throw new Unsayable("a text that depends on the choice");
    };
  }

  /** The macros of CEL, told by how they begin and go on. */
  private Object comprehension(CelExpr expr) {
    CelComprehension c = expr.comprehension();
    Object range = of(c.iterRange());
    int item = slot(expr);
    CelExpr step = c.loopStep();
    CelExpr init = c.accuInit();
    if (step.getKind() != Kind.CALL) {
      throw new Unsayable("an unusual loop");
    }
    CelCall call = step.call();
    boolean conditional = call.function().equals("_?_:_");
    List<Truth> truths = new ArrayList<>();
    List<Entry> gathered = new ArrayList<>();
    Object before = frame[item];
    for (Entry entry : Symbols.entries(range)) {
      count();
      frame[item] = entry.value();
      if (init.getKind() == Kind.LIST) {
        CelExpr adding = conditional ? call.args().get(1) : step;
        Truth there =
            conditional ? entry.there().and(Symbols.truth(of(call.args().get(0)))) : entry.there();
        if (there != Truth.FALSE) {
          gathered.add(new Entry(there, of(added(adding))));
        }
      } else if (call.function().equals("_||_") || conditional) {
        CelExpr what = conditional ? call.args().get(0) : call.args().get(1);
        truths.add(entry.there().and(Symbols.truth(of(what))));
      } else if (call.function().equals("_&&_")) {
        truths.add(entry.there().not().or(Symbols.truth(of(call.args().get(1)))));
      } else {
        throw new Unsayable("an unusual loop");
      }
    }
    frame[item] = before;
    if (init.getKind() == Kind.LIST) {
      return new Bag(gathered);
    }
    if (conditional) {
      Amount count = Symbols.count(truths);
      return Truth.atLeast(count, 1).and(Truth.atLeast(count, 2).not());
    }
    return call.function().equals("_||_") ? Truth.any(truths) : Truth.all(truths);
  }

  /** Of {@code accu + [element]} the element. */
  private static CelExpr added(CelExpr adding) {
    if (adding.getKind() == Kind.CALL && adding.call().args().size() == 2) {
      CelExpr list = adding.call().args().get(1);
      if (list.getKind() == Kind.LIST && list.list().elements().size() == 1) {
        return list.list().elements().get(0);
      }
    }
    throw new Unsayable("an unusual loop");
  }

  private void count() {
    if (++entries > MOST_ENTRIES) {
      throw new Unsayable("more than %d steps of a loop".formatted(MOST_ENTRIES));
    }
  }
}
