package dev.surefoot.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.DayOuts;
import dev.surefoot.Options;
import dev.surefoot.model.ScriptedModel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example runs in the build, with a scripted reader and a scripted planner model. */
class DayOutTest {

  @Test
  void itPlansAndRuns() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Options options =
        Options.at(Path.of("."))
            .reader(DayOuts.reader())
            .model(ScriptedModel.inTurn("Bram\nIda\n"))
            .memory(null);
    DayOut.run(options, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.startsWith("mended: "))
        .contains(
            "planned: meet Ida at Quay from 09:10 to 09:40",
            "planned: meet Bram at Tower from 10:00 to 11:00",
            "done: 4 steps");
  }
}
