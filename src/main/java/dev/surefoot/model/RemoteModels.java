package dev.surefoot.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens models over HTTP, and only on hosts that the manifest allows. */
final class RemoteModels {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private RemoteModels() {}

  static LanguageModel open(Manifest manifest, Manifest.Remote remote) {
    URI base = base(remote.url());
    boolean loopback = LOOPBACK.contains(base.getHost());
    if (!loopback && !remote.hosts().contains(base.getHost())) {
      throw wrong(
          "Host '%s' of model %s is not allowed; allowed are the loopback and %s."
              .formatted(base.getHost(), manifest.name(), remote.hosts()),
          "list it under hosts in the manifest: what you plan would be sent there.");
    }
    String key = key(remote.keyVariable());
    if (key != null && !loopback && !"https".equals(base.getScheme())) {
      throw wrong("'%s' would send the API key unencrypted.".formatted(remote.url()), "use https.");
    }
    String id = id(manifest, remote);
    Wire wire = new Wire(id, remote.model(), remote.grammarField(), manifest.roles());
    return new HttpModel(id, wire, URI.create(base + "/completions"), key, Duration.ofMillis(500));
  }

  static String id(Manifest manifest, Manifest.Remote remote) {
    return "%s@%s".formatted(manifest.name(), remote.model());
  }

  private static URI base(String url) {
    try {
      URI uri = URI.create(url.replaceAll("/+$", ""));
      if (List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException notAUri) {
      // told below
    }
    throw wrong("'%s' is no address of a server.".formatted(url), "write http://127.0.0.1:8080/v1");
  }

  private static @Nullable String key(@Nullable String variable) {
    if (variable == null) {
      return null;
    }
    String key = System.getenv(variable);
    if (key == null || key.isBlank() || !key.strip().matches("[!-~]+")) {
      throw wrong(
          "The environment variable %s holds no API key.".formatted(variable),
          "set it, or remove key_variable from the manifest.");
    }
    return key.strip();
  }

  private static ModelException wrong(String what, String remedy) {
    return new ModelException("%s\nMaybe %s".formatted(what, remedy), false, null);
  }
}
