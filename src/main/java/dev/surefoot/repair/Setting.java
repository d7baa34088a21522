package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not change while OptaPlanner searches a sequence.
 *
 * @param happened steps before the first stop
 * @param begin the last of them, or the origin; null for neither
 * @param beginName name of the visit that {@code begin} stands for; null for none
 */
record Setting(
    Tally tally,
    Closeness closeness,
    Schedule schedule,
    List<Step> happened,
    @Nullable Step begin,
    @Nullable String beginName) {}
