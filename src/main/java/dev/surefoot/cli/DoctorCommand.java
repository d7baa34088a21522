package dev.surefoot.cli;

import com.google.gson.Gson;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainException;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.Doctor;
import dev.surefoot.model.Doctor.Finding;
import dev.surefoot.read.mention.Mentions;
import dev.surefoot.rule.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is present, what is missing and what mends it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says what is present, what is missing and the command that mends it.")
final class DoctorCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>(Doctor.examine(Session.home(), session.model()));
    findings.add(domains());
    findings.add(names());
    if (session.json()) {
      terminal.out().println(new Gson().toJson(findings));
    } else {
      findings.forEach(this::say);
    }
    return findings.stream().allMatch(Finding::ok) ? Exit.OK : Exit.FAULTS;
  }

  private static Finding names() {
    return Mentions.learnt()
        ? new Finding("name finder", true, "learnt, built in", null)
        : new Finding(
            "name finder",
            false,
            "names are found by rules alone, which misses many",
            "./surefoot teach --names models/names.bin, then build again");
  }

  private static Finding domains() {
    try {
      var domains = DomainLoader.loadAll(Session.home());
      for (Domain domain : domains.values()) {
        Problems.check(domain);
      }
      return new Finding("domains", true, String.join(", ", domains.keySet()), null);
    } catch (DomainException wrong) {
      return new Finding("domains", false, wrong.getMessage(), "mend that file");
    }
  }

  private void say(Finding finding) {
    String state = finding.ok() ? "ok     " : "MISSING";
    terminal.out().println("%s  %s: %s".formatted(state, finding.what(), finding.detail()));
    if (finding.mend() != null) {
      terminal.out().println("         mend it: " + finding.mend());
    }
  }
}
