package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.model.Doctor.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @Test
  void looksAtTheMachineAndTheModel() {
    List<Finding> findings = Doctor.examine(DefaultModel.ROOT, Models.DEFAULT);
    assertThat(findings)
        .extracting(Finding::what)
        .contains("Java", "cores", "memory", "cache folder", "llama.cpp", "adapter reader");
    assertThat(findings).filteredOn(finding -> finding.what().equals("Java")).allMatch(Finding::ok);
  }

  @Test
  void saysWhatMendsWhatIsMissing(@TempDir Path empty) {
    assertThat(Doctor.examine(empty, "none"))
        .filteredOn(finding -> !finding.ok())
        .anySatisfy(finding -> assertThat(finding.detail()).contains("none.yaml"))
        .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank());
  }

  @Test
  void findsTheHomeOfTheProject() {
    assertThat(Files.isDirectory(Home.find().resolve("domains"))).isTrue();
  }
}
