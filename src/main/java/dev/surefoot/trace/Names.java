package dev.surefoot.trace;

/**
 * Names of spans, metrics and attributes. Those that begin with {@code gen_ai} are of
 * OpenTelemetry's semantic conventions for generative AI, which are not stable yet: they stand here
 * and nowhere else. The others are our own.
 */
public final class Names {

  /** Span of one tool call; the tool's name follows after a space. */
  public static final String EXECUTE_TOOL = "execute_tool";

  /** Span of one completion; the model's name follows after a space. */
  public static final String TEXT_COMPLETION = "text_completion";

  public static final String OPERATION = "gen_ai.operation.name";
  public static final String MODEL = "gen_ai.request.model";
  public static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
  public static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
  public static final String TOOL = "gen_ai.tool.name";
  public static final String TOOL_TYPE = "gen_ai.tool.type";
  public static final String CALL_ID = "gen_ai.tool.call.id";
  public static final String ERROR = "error.type";

  /** Stages of a request, as in the README's flow. */
  public static final String READ = "surefoot.read";

  public static final String DRAFT = "surefoot.draft";
  public static final String VERIFY = "surefoot.verify";
  public static final String REPAIR = "surefoot.repair";

  public static final String DOMAIN = "surefoot.domain";
  public static final String VALID = "surefoot.verify.valid";
  public static final String CONSTRAINTS = "surefoot.constraints";
  public static final String DOUBTS = "surefoot.doubts";
  public static final String OUTCOME = "surefoot.outcome";
  public static final String EFFECT = "surefoot.tool.effect";

  public static final String TOKENS = "gen_ai.client.token.usage";
  public static final String TOKEN_TYPE = "gen_ai.token.type";
  public static final String MODEL_SECONDS = "gen_ai.client.operation.duration";
  public static final String CALLS = "surefoot.calls";
  public static final String CALL_SECONDS = "surefoot.call.duration";
  public static final String RETRIES = "surefoot.retries";
  public static final String REPLANS = "surefoot.replans";
  public static final String RUN_SECONDS = "surefoot.run.duration";

  private Names() {}
}
