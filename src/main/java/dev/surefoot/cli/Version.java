package dev.surefoot.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, else "development". */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"surefoot " + (version == null ? "development" : version)};
  }
}
