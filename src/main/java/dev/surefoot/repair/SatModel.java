package dev.surefoot.repair;

import com.google.ortools.sat.BoolArgumentProto;
import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.LinearArgumentProto;
import com.google.ortools.sat.LinearConstraintProto;
import com.google.ortools.sat.LinearExpressionProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of CP-SAT being built. A variable is a number from 0, a literal a variable of 0 or 1 or,
 * as {@link #not}, one minus it. Of groups of variables exactly one is 1; sums know that.
 */
final class SatModel {

  private static final int ALONE = -1;

  private final CpModel model = new CpModel();
  private final CpModelProto.Builder proto = model.getBuilder();
  private final List<Long> least = new ArrayList<>();
  private final List<Long> most = new ArrayList<>();
  private final List<Integer> groupOf = new ArrayList<>();
  private final List<int[]> groups = new ArrayList<>();
  private final int yes = newInt(1, 1);

  static int not(int literal) {
    return -literal - 1;
  }

  CpModel model() {
    return model;
  }

  int size() {
    return least.size();
  }

  int yes() {
    return yes;
  }

  int newBool() {
    return newInt(0, 1);
  }

  int newInt(long from, long to) {
    proto.addVariablesBuilder().addDomain(from).addDomain(to);
    least.add(from);
    most.add(to);
    groupOf.add(ALONE);
    return least.size() - 1;
  }

  /** Exactly one of these variables is 1; each is in one group at most. */
  void group(int[] variables) {
    BoolArgumentProto.Builder one = proto.addConstraintsBuilder().getExactlyOneBuilder();
    for (int variable : variables) {
      one.addLiterals(variable);
      groupOf.set(variable, groups.size());
    }
    groups.add(variables);
  }

  /** One of them is true. */
  void clause(int... literals) {
    BoolArgumentProto.Builder any = proto.addConstraintsBuilder().getBoolOrBuilder();
    for (int literal : literals) {
      any.addLiterals(literal);
    }
  }

  void clause(List<Integer> literals) {
    proto.addConstraintsBuilder().getBoolOrBuilder().addAllLiterals(literals);
  }

  void atMostOne(List<Integer> literals) {
    proto.addConstraintsBuilder().getAtMostOneBuilder().addAllLiterals(literals);
  }

  /** Exactly one of them is true. */
  void exactlyOne(List<Integer> literals, int another) {
    proto
        .addConstraintsBuilder()
        .getExactlyOneBuilder()
        .addAllLiterals(literals)
        .addLiterals(another);
  }

  /** A literal that is true when all of those are. */
  int allOf(List<Integer> literals) {
    int all = newBool();
    ConstraintProto.Builder and = proto.addConstraintsBuilder();
    and.addEnforcementLiteral(all).getBoolAndBuilder().addAllLiterals(literals);
    List<Integer> or = new ArrayList<>(literals.size() + 1);
    literals.forEach(l -> or.add(not(l)));
    or.add(all);
    clause(or);
    return all;
  }

  /** A sum lies between two numbers, where all of some literals are true. */
  void between(SatSum sum, long from, long to, int... where) {
    SatSum compact = compact(sum);
    ConstraintProto.Builder constraint = proto.addConstraintsBuilder();
    for (int literal : where) {
      constraint.addEnforcementLiteral(literal);
    }
    LinearConstraintProto.Builder linear = constraint.getLinearBuilder();
    compact.forEach((v, f) -> linear.addVars(v).addCoeffs(f));
    linear.addDomain(minus(from, compact.constant())).addDomain(minus(to, compact.constant()));
  }

  void atLeast(SatSum sum, long from, int... where) {
    between(sum, from, Long.MAX_VALUE, where);
  }

  void atMost(SatSum sum, long to, int... where) {
    between(sum, Long.MIN_VALUE, to, where);
  }

  private static long minus(long limit, long constant) {
    return limit == Long.MAX_VALUE || limit == Long.MIN_VALUE
        ? limit
        : Math.subtractExact(limit, constant);
  }

  /** A variable that is the greatest of some sums. */
  int greatest(List<SatSum> sums) {
    long from = sums.stream().mapToLong(this::least).max().orElseThrow();
    long to = sums.stream().mapToLong(this::most).max().orElseThrow();
    int target = newInt(from, to);
    LinearArgumentProto.Builder max = proto.addConstraintsBuilder().getLinMaxBuilder();
    max.setTarget(expression(SatSum.of(0).add(target, 1)));
    sums.forEach(s -> max.addExprs(expression(s)));
    return target;
  }

  /** A variable that is a sum divided by a number above 0, rounded towards 0. */
  int quotient(SatSum sum, long by) {
    int whole = equalTo(sum);
    int target = newInt(least(sum) / by, most(sum) / by);
    LinearArgumentProto.Builder division = proto.addConstraintsBuilder().getIntDivBuilder();
    division.setTarget(expression(SatSum.of(0).add(target, 1)));
    division.addExprs(expression(SatSum.of(0).add(whole, 1)));
    division.addExprs(expression(SatSum.of(by)));
    return target;
  }

  private int equalTo(SatSum sum) {
    int variable = newInt(least(sum), most(sum));
    between(sum.copy().add(variable, -1), 0, 0);
    return variable;
  }

  private LinearExpressionProto expression(SatSum sum) {
    LinearExpressionProto.Builder linear = LinearExpressionProto.newBuilder();
    SatSum compact = compact(sum);
    compact.forEach((v, f) -> linear.addVars(v).addCoeffs(f));
    return linear.setOffset(compact.constant()).build();
  }

  /** What is to be as small as possible; returns what the model leaves out of it. */
  long minimize(SatSum sum) {
    SatSum compact = compact(sum);
    var objective = proto.clearObjective().getObjectiveBuilder();
    compact.forEach((v, f) -> objective.addVars(v).addCoeffs(f));
    return compact.constant();
  }

  void hint(int variable, long value) {
    proto.getSolutionHintBuilder().addVars(variable).addValues(value);
  }

  void clearHints() {
    proto.clearSolutionHint();
  }

  long least(SatSum sum) {
    return bound(sum, 1);
  }

  long most(SatSum sum) {
    return -bound(sum, -1);
  }

  /** The least value of a sum times a sign, by groups. */
  private long bound(SatSum sum, int sign) {
    long[] bound = {sign * sum.constant()};
    Map<Integer, long[]> byGroup = new HashMap<>();
    sum.forEach(
        (v, factor) -> {
          long f = sign * factor;
          int group = groupOf.get(v);
          if (group == ALONE) {
            bound[0] =
                Math.addExact(bound[0], Math.multiplyExact(f, f > 0 ? least.get(v) : most.get(v)));
          } else {
            long[] best = byGroup.computeIfAbsent(group, g -> new long[] {Long.MAX_VALUE, 0});
            best[0] = Math.min(best[0], f);
            best[1]++;
          }
        });
    byGroup.forEach(
        (group, best) -> {
          boolean whole = best[1] == groups.get(group).length;
          bound[0] = Math.addExact(bound[0], whole ? best[0] : Math.min(0, best[0]));
        });
    return bound[0];
  }

  /** The same sum with fewer variables: of a group the commonest factor is a constant. */
  private SatSum compact(SatSum sum) {
    Map<Integer, Map<Long, Integer>> counts = new LinkedHashMap<>();
    sum.forEach(
        (v, f) -> {
          if (groupOf.get(v) != ALONE) {
            counts.computeIfAbsent(groupOf.get(v), g -> new HashMap<>()).merge(f, 1, Integer::sum);
          }
        });
    SatSum compact = sum.copy();
    counts.forEach(
        (group, byFactor) -> {
          int[] members = groups.get(group);
          int there = byFactor.values().stream().mapToInt(Integer::intValue).sum();
          var commonest =
              byFactor.entrySet().stream()
                  .max(
                      Map.Entry.<Long, Integer>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey()))
                  .orElseThrow();
          if (commonest.getValue() > members.length - there) {
            compact.add(commonest.getKey());
            for (int member : members) {
              compact.add(member, -commonest.getKey());
            }
          }
        });
    return compact;
  }
}
