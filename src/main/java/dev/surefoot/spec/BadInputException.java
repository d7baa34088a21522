package dev.surefoot.spec;

/** Text from outside is not what it should be. The message quotes it and ends with a remedy. */
public final class BadInputException extends RuntimeException {

  /**
   * @param maybe the remedy, follows "Maybe"
   */
  public BadInputException(String problem, String maybe) {
    super("%s%nMaybe %s".formatted(problem, maybe));
  }
}
