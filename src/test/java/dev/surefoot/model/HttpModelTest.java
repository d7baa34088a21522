package dev.surefoot.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.surefoot.model.Completion.Finish;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpModelTest extends RolesContract {

  private static final String PATH = "/v1/completions";
  private static final String ANSWER = answer(" green or blue or white or black", "stop", 7);

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final LanguageModel model;

  HttpModelTest() {
    server.start();
    model = another();
  }

  @Override
  LanguageModel model() {
    return model;
  }

  @Override
  LanguageModel another() {
    Wire wire = new Wire("test", "base", "grammar", Map.of("reader", "tuned", "planner", "none"));
    URI endpoint = URI.create(server.baseUrl() + PATH);
    return new HttpModel("test", wire, endpoint, "s3cret", Duration.ofMillis(1));
  }

  @BeforeEach
  void answers() {
    server.resetAll();
    server.stubFor(post(urlEqualTo(PATH)).willReturn(ok(ANSWER)));
    server.stubFor(
        post(urlEqualTo(PATH))
            .withRequestBody(matchingJsonPath("$[?(@.max_tokens == 2)]"))
            .willReturn(ok(answer(" green or", "length", 2))));
    server.stubFor(
        post(urlEqualTo(PATH))
            .withRequestBody(matchingJsonPath("$[?(@.prompt =~ /(word ){600}/)]"))
            .willReturn(aResponse().withStatus(400).withBody("exceeds the context size")));
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return aResponse().withStatus(200).withBody(body);
  }

  private static String answer(String text, String finish, int tokens) {
    return """
        {"choices": [{"text": "%s", "finish_reason": "%s", "logprobs": {"token_logprobs": [null, -0.1, -0.6931472]}}],
         "usage": {"prompt_tokens": 5, "completion_tokens": %d}}"""
        .formatted(text, finish, tokens);
  }

  private void reply(ResponseDefinitionBuilder response) {
    server.resetAll();
    server.stubFor(post(urlEqualTo(PATH)).willReturn(response));
  }

  private Completion call(Duration timeout) {
    return model.complete(new Prompt(QUESTION, GRAMMAR, 40, 0, 1, "reader", timeout));
  }

  private Completion call() {
    return call(Duration.ofSeconds(20));
  }

  @Test
  void sendsGrammarRoleAndKey() {
    assertThat(call().confidence()).isBetween(0.499, 0.501);
    server.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer s3cret"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("tuned")))
            .withRequestBody(matchingJsonPath("$.grammar", equalTo(GRAMMAR))));
  }

  @Test
  void readsTheProbabilitiesOfLlamaServer() {
    reply(ok("{\"choices\":[{\"text\":\"x\",\"logprobs\":{\"content\":[{\"logprob\":-1.0}]}}]}"));
    assertThat(call().confidence()).isBetween(0.367, 0.368);
  }

  @Test
  void triesAgainWhenAskedTo() {
    reply(aResponse().withStatus(429).withHeader("Retry-After", "0"));
    server.stubFor(
        post(urlEqualTo(PATH))
            .inScenario("busy")
            .whenScenarioStateIs("Started")
            .willSetStateTo("free")
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0")));
    server.stubFor(
        post(urlEqualTo(PATH))
            .inScenario("busy")
            .whenScenarioStateIs("free")
            .willReturn(ok(ANSWER)));
    assertThat(call().finish()).isEqualTo(Finish.STOP);
    server.verify(2, postRequestedFor(urlEqualTo(PATH)));
  }

  @Test
  void doesNotWaitLongerThanItsTimeOut() {
    reply(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    fails(true, "429");
    server.verify(1, postRequestedFor(urlEqualTo(PATH)));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void givesUpAfterSomeTries(int status) {
    reply(aResponse().withStatus(status).withBody("overloaded"));
    fails(true, status + ": overloaded");
    server.verify(4, postRequestedFor(urlEqualTo(PATH)));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 404})
  void doesNotRepeatWhatCannotSucceed(int status) {
    reply(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
    fails(false, "" + status);
    server.verify(1, postRequestedFor(urlEqualTo(PATH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{\"choices\": [",
        "{}",
        "[]",
        "null",
        "{\"choices\": []}",
        "{\"choices\": [{\"text\": null}]}",
        "{\"choices\": [{\"text\": {}}]}",
        "{\"choices\": [{\"text\": \"x\"}], \"usage\": {\"prompt_tokens\": \"many\"}}",
        "{\"choices\": [{\"text\": \"x\", \"finish_reason\": []}]}"
      })
  void reportsABodyThatIsNoCompletion(String body) {
    reply(ok(body));
    fails(false, "sent no completion");
  }

  @Test
  void reportsLostConnections() {
    reply(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    fails(true, "No answer from");
  }

  @Test
  void endsASlowDripAtTheTimeOut() {
    reply(ok(ANSWER).withChunkedDribbleDelay(50, 20_000));
    assertThat(call(Duration.ofMillis(300)).finish()).isEqualTo(Finish.TIMEOUT);
  }

  @Test
  void endsASlowServerAtTheTimeOut() {
    reply(ok(ANSWER).withFixedDelay(5_000));
    assertThat(call(Duration.ofMillis(200)).finish()).isEqualTo(Finish.TIMEOUT);
  }

  @Test
  void refusesAHugeBody() {
    reply(ok("x".repeat(HttpModel.MAX_BODY + 1)));
    fails(false, "more than");
  }

  private void fails(boolean retriable, String part) {
    assertThatThrownBy(this::call)
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.retriable()).isEqualTo(retriable))
        .hasMessageContaining(part)
        .hasMessageContaining("\nMaybe ")
        .hasMessageNotContaining("s3cret");
  }
}
