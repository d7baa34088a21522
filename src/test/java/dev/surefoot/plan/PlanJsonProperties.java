package dev.surefoot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.spec.Parsed;
import dev.surefoot.spec.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanJsonProperties {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));

  @Provide
  Arbitrary<Plan> plans() {
    return Arbitraries.of(DOMAINS.values())
        .flatMap(d -> step(d).list().ofMaxSize(6).map(steps -> new Plan(d.name(), steps)));
  }

  private static Arbitrary<Step> step(Domain domain) {
    Arbitrary<Integer> moments =
        Arbitraries.integers().between(0, domain.clock() == Clock.DAYS ? 1_000_000_000 : 5999);
    return Arbitraries.of(domain.planning().tools().values()).flatMap(tool -> step(tool, moments));
  }

  private static Arbitrary<Step> step(Tool tool, Arbitrary<Integer> moments) {
    return Combinators.combine(
            Samples.names(),
            Samples.values(tool.args()),
            moments,
            moments,
            Samples.names().list().ofMaxSize(2))
        .as((id, args, start, end, after) -> new Step(id, tool.name(), args, start, end, after));
  }

  @Property(tries = 300)
  void aPlanComesBackAsItWas(@ForAll("plans") Plan plan) {
    Domain domain = DOMAINS.get(plan.domain());
    Parsed<Plan> read = PlanJson.read(domain, PlanJson.write(domain, plan));
    assertThat(read.value()).isEqualTo(plan);
    assertThat(read.notes()).isEmpty();
    assertThat(PlanJson.hash(domain, read.value())).isEqualTo(PlanJson.hash(domain, plan));
  }

  @Property(tries = 300)
  void theHashSeesEveryChangeButTheOrderOfArguments(@ForAll("plans") Plan plan) {
    Domain domain = DOMAINS.get(plan.domain());
    String hash = PlanJson.hash(domain, plan);
    List<Step> same = plan.steps().stream().map(PlanJsonProperties::reordered).toList();
    assertThat(PlanJson.hash(domain, new Plan(plan.domain(), same))).isEqualTo(hash);
    List<Step> other = new ArrayList<>(plan.steps());
    if (!other.isEmpty()) {
      Step s = other.remove(0);
      other.add(0, new Step(s.id(), s.tool(), s.args(), s.start() + 1, s.end(), s.after()));
      assertThat(PlanJson.hash(domain, new Plan(plan.domain(), other))).isNotEqualTo(hash);
    }
  }

  private static Step reordered(Step s) {
    List<String> names = new ArrayList<>(s.args().keySet());
    java.util.Collections.reverse(names);
    Map<String, Object> args = new LinkedHashMap<>();
    names.forEach(n -> args.put(n, s.args().get(n)));
    return new Step(s.id(), s.tool(), args, s.start(), s.end(), s.after());
  }
}
