package dev.surefoot.tool.local;

import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Limits;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP to hosts on a list. */
public final class HttpTools {

  /**
   * What may be called and how.
   *
   * @param hosts allowed ones; see {@link Origins}
   * @param methods of {@code get}, {@code post}, {@code put}, {@code delete}
   * @param headers sent with every request to an allowed host, with credentials if need be; not
   *     passed on when a redirect leads to another one
   * @param free arguments that text from tools may fill, such as {@code body}
   * @param posting effect of {@code post}: idempotent where the server keeps to {@code
   *     Idempotency-Key}, which every call carries
   * @param output schema of the body, which then is JSON and the result itself; null for any body
   */
  public record Settings(
      Origins hosts,
      List<String> methods,
      Map<String, String> headers,
      Set<String> free,
      Effect posting,
      @Nullable JsonObject output,
      Limits limits) {}

  private HttpTools() {}

  /** The tools {@code NAME.get} and so on, one for each method. */
  public static List<Action> of(String name, Settings settings, Clock clock) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    List<Action> tools = new ArrayList<>();
    settings.methods().forEach(m -> tools.add(HttpCall.of(name, m, settings, client, clock)));
    return tools;
  }
}
