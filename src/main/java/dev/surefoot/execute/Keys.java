package dev.surefoot.execute;

import dev.surefoot.plan.Step;

/** Keys of calls: hash of run, plan version, step and arguments. */
final class Keys {

  private static final int LENGTH = 24;

  private Keys() {}

  static String of(String run, int version, Step step) {
    return Hashes.hex(run, "" + version, step.id(), step.tool(), Stored.json(step.args()))
        .substring(0, LENGTH);
  }
}
