package dev.surefoot.mcp;

/** Opens connections; the usual one uses the official SDK. */
@FunctionalInterface
public interface Connector {

  /**
   * Connects and introduces itself.
   *
   * @throws dev.surefoot.spec.BadInputException when the server cannot be reached
   */
  Connection open(ServerSettings server);

  /** With the official Java SDK. */
  static Connector sdk() {
    return SdkConnection::open;
  }
}
