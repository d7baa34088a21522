package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private final AtomicLong millis = new AtomicLong();
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());

  @Test
  void timeIsReadFromTheClockThatIsGiven() {
    Meter meter = new Budget(Duration.ofMillis(100), 1_000, clock, () -> false).start();
    assertThat(meter.look()).isFalse();
    millis.set(100);
    assertThat(meter.look()).isTrue();
    assertThat(meter.spent()).isEqualTo("100 ms");
  }

  @Test
  void aShareEndsEarlier() {
    Meter meter = new Budget(Duration.ofMillis(100), 1_000, clock, () -> false).start();
    Meter share = meter.share(0.4, 10);
    millis.set(40);
    assertThat(share.look()).isTrue();
    assertThat(meter.look()).isFalse();
  }

  @Test
  void nodesAreCounted() {
    Meter meter = new Budget(Duration.ofMillis(100), 2, clock, () -> false).start();
    assertThat(meter.node()).isFalse();
    assertThat(meter.node()).isFalse();
    assertThat(meter.node()).isTrue();
    assertThat(meter.spent()).isEqualTo("2 search nodes");
  }

  @Test
  void aCancelledRepairSaysSo() {
    Meter meter = new Budget(Duration.ofMillis(100), 2, clock, () -> true).start();
    assertThat(meter.look()).isTrue();
    assertThat(meter.spent()).isEqualTo("cancelled");
  }
}
