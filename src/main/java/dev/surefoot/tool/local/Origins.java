package dev.surefoot.tool.local;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts that may be called: {@code api.example.org} means https on the usual port; anything else is
 * written out, such as {@code http://localhost:8080}. Nothing stands for several.
 *
 * @param allowed scheme, host and port of each
 */
public record Origins(Set<String> allowed) {

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException when an entry is no host; the message has a remedy
   */
  public static Origins of(List<String> hosts) {
    return new Origins(hosts.stream().map(Origins::entry).collect(Collectors.toSet()));
  }

  private static String entry(String host) {
    String url = host.contains("://") ? host : "https://" + host;
    return Optional.of(url)
        .flatMap(Origins::parsed)
        .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
        .map(Origins::origin)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no host.%nMaybe write it as api.example.org or http://localhost:8080."
                        .formatted(host)));
  }

  /** The address, when it is a plain one of an allowed host. */
  Optional<URI> permitted(String url) {
    return parsed(url).filter(uri -> allowed.contains(origin(uri)));
  }

  private static Optional<URI> parsed(String url) {
    try {
      URI uri = new URI(url);
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && ("https".equalsIgnoreCase(uri.getScheme())
                  || "http".equalsIgnoreCase(uri.getScheme()));
      return plain ? Optional.of(uri) : Optional.empty();
    } catch (java.net.URISyntaxException none) {
      return Optional.empty();
    }
  }

  static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return "%s://%s:%d".formatted(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
  }
}
