package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.mcp.Offer;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.rule.Wording;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.verify.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assistants may ask of Surefoot. Nothing here gives away the hash that approves a plan. */
final class Assistance {

  private static final String OBJECTS =
      """
      {"type": "object", "additionalProperties": false, "required": [REQUIRED],
       "properties": {"plan": {"type": "object"}, "spec": {"type": "object"}MORE}}\
      """;

  private final Terminal terminal;
  private final Session session;
  private final Surefoot surefoot;
  private final JournalOption journals;
  private final @Nullable Path tools;

  Assistance(
      Terminal terminal,
      Session session,
      Surefoot surefoot,
      JournalOption journals,
      @Nullable Path tools) {
    this.terminal = terminal;
    this.session = session;
    this.surefoot = surefoot;
    this.journals = journals;
    this.tools = tools;
  }

  List<Offer> offers() {
    return List.of(
        offer(
            "make_plan",
            "Plans a request in plain English; gives a plan with what was proven, one question, or"
                + " why there is none.",
            """
            {"type": "object", "additionalProperties": false, "required": ["request"],
             "properties": {"request": {"type": "string"}, "domain": {"type": "string"},
               "answers": {"type": "array", "items": {"type": "string"}}}}\
            """,
            (args, progress) -> plan(args)),
        offer(
            "verify_plan",
            "Judges any plan by the rules, against what make_plan read (its spec).",
            objects("\"plan\", \"spec\"", ""),
            (args, progress) ->
                VerifyCommand.json(surefoot.verify(plan(args, "plan"), spec(args)))),
        offer(
            "explain",
            "Says in sentences what a spec asks for, and what a plan does and breaks, or why there"
                + " is no plan.",
            objects("\"spec\"", ""),
            (args, progress) -> explain(args)),
        offer(
            "run_approved",
            "Carries out a plan that a person has approved; refuses without the approval's hash,"
                + " which only the person is shown.",
            objects("\"plan\", \"spec\", \"approval\"", ", \"approval\": {\"type\": \"string\"}"),
            this::run));
  }

  private static String objects(String required, String more) {
    return OBJECTS.replace("REQUIRED", required).replace("MORE", more);
  }

  private static Offer offer(String name, String description, String input, Offer.Work work) {
    return new Offer(name, description, JsonParser.parseString(input).getAsJsonObject(), work);
  }

  private JsonObject plan(JsonObject args) {
    JsonElement domain = args.get("domain");
    if (domain != null) {
      surefoot.domain(domain.getAsString());
    }
    Request request =
        new Request(
            args.get("request").getAsString(),
            domain == null ? null : domain.getAsString(),
            List.of(),
            null);
    Outcome outcome = surefoot.plan(request).outcome();
    if (args.get("answers") instanceof JsonArray answers) {
      for (JsonElement answer : answers) {
        if (outcome instanceof Outcome.NeedsAnswer asked) {
          request = request.answered(asked, answer.getAsString());
          outcome = surefoot.plan(request).outcome();
        }
      }
    }
    return OutcomeJson.of(domain(OutcomeJson.spec(outcome)), outcome);
  }

  private JsonObject explain(JsonObject args) {
    Spec spec = spec(args);
    Domain domain = domain(spec);
    JsonArray asked = new JsonArray();
    spec.constraints().forEach(c -> asked.add(words(domain, c)));
    JsonObject json = new JsonObject();
    json.add("asked", asked);
    if (args.has("plan")) {
      Plan plan = plan(args, "plan");
      Verdict verdict = surefoot.verify(plan, spec);
      json.add(
          "steps", OutcomeJson.list(plan.steps(), s -> new JsonPrimitive(Wording.say(domain, s))));
      json.add(
          "broken", OutcomeJson.list(verdict.violations(), v -> new JsonPrimitive(v.message())));
    } else {
      ByteArrayOutputStream story = new ByteArrayOutputStream();
      new Story(new PrintStream(story, true, StandardCharsets.UTF_8), domain, false)
          .tell(surefoot.plan(spec, Drafter.none()).outcome());
      json.addProperty("outcome", story.toString(StandardCharsets.UTF_8));
    }
    return json;
  }

  private static JsonObject words(Domain domain, Constraint constraint) {
    JsonObject json = new JsonObject();
    json.addProperty("says", Wording.say(domain, constraint));
    if (constraint.quote() != null) {
      json.addProperty("words", constraint.quote().text());
    }
    return json;
  }

  private JsonObject run(JsonObject args, Offer.Progress progress) {
    Spec spec = spec(args);
    Plan plan = plan(args, "plan");
    Domain domain = domain(spec);
    String stored =
        tools == null
            ? World.simulated(List.of())
            : World.tools(tools, LocalDate.now(terminal.clock()));
    World.Run begins = new World.Run(spec, plan, List.of());
    try (World world = World.open(terminal, session, surefoot, stored, begins);
        Journal journal = journals.open(terminal)) {
      if (world.drifted()) {
        throw Inputs.bad(
            "The tools are not the ones that were pinned.", "a person looks: surefoot tools FILE.");
      }
      ApprovalPolicy approved = ApprovalPolicy.only(args.get("approval").getAsString());
      RunMetrics metrics =
          new RunMetrics(
              session.metrics(), what -> progress.happened(Following.line(domain, what)));
      Terms terms = Terms.of(world.toolbox(), approved).listener(metrics);
      Report report = metrics.of(() -> surefoot.run(plan, spec, terms, journal, stored));
      if (report instanceof Report.Waiting waiting && waiting.trail().done().isEmpty()) {
        throw Inputs.bad(
            "The plan is not approved: '%s' is not its hash."
                .formatted(args.get("approval").getAsString()),
            "a person looks at it and its hash: surefoot run PLAN --spec SPEC%s."
                .formatted(tools == null ? "" : " --tools FILE"));
      }
      JsonObject json = RunJson.of(domain, report);
      json.remove("hash");
      return json;
    }
  }

  private Plan plan(JsonObject args, String name) {
    String text = args.getAsJsonObject(name).toString();
    return PlanJson.read(domain(args.getAsJsonObject(name)), text).value();
  }

  private Spec spec(JsonObject args) {
    JsonObject spec = args.getAsJsonObject("spec");
    return SpecJson.read(domain(spec), spec.toString()).value();
  }

  private Domain domain(Spec spec) {
    return surefoot.domain(spec.domain());
  }

  private Domain domain(JsonObject json) {
    if (json.get("domain") instanceof JsonPrimitive name) {
      return surefoot.domain(name.getAsString());
    }
    throw Inputs.bad("There is no field 'domain'.", "hand in what make_plan gave back.");
  }
}
