package dev.surefoot.bench;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.util.List;

/** The text format in which one task wants its answers, both ways. */
interface AnswerFormat {

  /** A plan in the official format. */
  String write(Spec spec, Plan plan);

  /**
   * The decision steps that an answer text describes, as far as the problem knows them; what it
   * does not know is left out.
   */
  List<Step> read(Problem problem, String answer);
}
