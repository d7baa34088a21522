package dev.surefoot.repair;

import com.google.ortools.Loader;

/** The native part of OR-tools: comes with Linux builds only, and is loaded when first used. */
final class SatLibrary {

  private SatLibrary() {}

  /** Whether it is there; the other searches do without it. */
  static boolean available() {
    return Once.LOADED;
  }

  private static final class Once {
    static final boolean LOADED = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (RuntimeException | LinkageError none) {
        return false;
      }
    }
  }
}
