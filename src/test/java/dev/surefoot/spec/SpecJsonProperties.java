package dev.surefoot.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpecJsonProperties {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));

  @Provide
  Arbitrary<Spec> specs() {
    return Arbitraries.of(DOMAINS.values()).flatMap(Samples::specs);
  }

  @Property(tries = 300)
  void aSpecComesBackAsItWas(@ForAll("specs") Spec spec) {
    Domain domain = DOMAINS.get(spec.domain());
    String json = SpecJson.write(domain, spec);
    Parsed<Spec> read = SpecJson.read(domain, json);
    assertThat(read.value()).isEqualTo(spec);
    assertThat(read.notes()).isEmpty();
    assertThat(SpecJson.write(domain, read.value())).isEqualTo(json);
  }

  /** Cut off or with a letter changed, it is read or refused, never a stack trace. */
  @Property(tries = 300)
  void damagedJsonIsReadOrRefused(
      @ForAll("specs") Spec spec, @ForAll int at, @ForAll char letter, @ForAll boolean cut) {
    Domain domain = DOMAINS.get(spec.domain());
    String json = SpecJson.write(domain, spec);
    int i = Math.floorMod(at, json.length());
    String damaged =
        cut ? json.substring(0, i) : json.substring(0, i) + letter + json.substring(i + 1);
    try {
      assertThat(SpecJson.read(domain, damaged).value().domain()).isEqualTo(domain.name());
    } catch (BadInputException e) {
      assertThat(e.getMessage()).contains("Maybe ");
    }
  }
}
