package dev.surefoot.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A spec cannot be planned as it is: incomplete, contradictory or of the wrong types. */
public final class SpecException extends RuntimeException {

  private final transient List<Fault> faults;

  /**
   * @param faults at least one
   */
  public SpecException(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining(System.lineSeparator())));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong, in the order of the spec. */
  public List<Fault> faults() {
    return faults;
  }
}
