package dev.surefoot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.FileDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.impl.solver.termination.Termination;

/** The shape of the house: one package a stage, imports one way. */
class ArchitectureTest {

  private static final String ROOT = "dev.surefoot";
  private static final String BRIDGE = "de.kherud.llama";
  private static final JavaClasses MAIN = new ClassFileImporter().importPath("target/classes");

  private static final List<String> STAGES =
      List.of(
          "domain",
          "spec",
          "plan",
          "rule",
          "gather",
          "verify",
          "repair",
          "model",
          "read",
          "draft",
          "execute",
          "execute.journal",
          "execute.agent",
          "trace",
          "read.teach"); // read.teach: examples for a model without an adapter

  /** Which packages of ours a package may use besides itself; whoever is not named, none. */
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          Map.entry("domain", List.of()),
          Map.entry("model", List.of()), // nothing of planning
          Map.entry("spec", List.of("domain")),
          Map.entry("plan", List.of("domain", "spec")),
          // one source for verifier and repairer: no model, no reading, no solver
          Map.entry("rule", List.of("domain", "spec", "plan")),
          Map.entry("gather", List.of("domain", "spec", "rule")),
          Map.entry("verify", List.of("domain", "spec", "plan", "rule")),
          Map.entry("repair", List.of("domain", "spec", "plan", "rule")),
          Map.entry("read.mention", List.of()),
          Map.entry("read.clause", List.of("read.mention", "spec")),
          Map.entry("read.point", List.of("domain", "read.mention", "read.clause")),
          Map.entry(
              "read",
              List.of("domain", "spec", "model", "read.mention", "read.clause", "read.point")),
          Map.entry(
              "read.teach",
              List.of(
                  "domain", "spec", "model", "read", "read.mention", "read.clause", "read.point")),
          Map.entry("draft", List.of("domain", "spec", "plan", "rule", "model")),
          // neither tools nor plans: names and JSON text
          Map.entry("execute.journal", List.of()),
          Map.entry("execute", List.of("domain", "spec", "plan", "rule", "execute.journal")),
          Map.entry("trace", List.of()),
          // no particular tool, no configuration file
          Map.entry("tool", List.of("domain", "spec", "plan", "execute", "trace")),
          // reads for executors: tools are looked at here, never called
          Map.entry(
              "execute.agent",
              List.of("domain", "spec", "plan", "model", "read.mention", "execute", "tool")),
          Map.entry("tool.local", List.of("execute", "tool")),
          Map.entry("mcp", List.of("spec", "execute", "tool")),
          Map.entry(
              "tool.setup",
              List.of(
                  "domain",
                  "spec",
                  "plan",
                  "execute",
                  "execute.agent",
                  "tool",
                  "tool.local",
                  "mcp",
                  "trace")),
          Map.entry("", STAGES),
          Map.entry(
              "bench.travelplanner",
              List.of(
                  "", "bench", "domain", "spec", "plan", "rule", "verify", "repair", "draft",
                  "gather")),
          Map.entry(
              "bench",
              List.of(
                  "",
                  "domain",
                  "model",
                  "spec",
                  "plan",
                  "rule",
                  "verify",
                  "draft",
                  "gather",
                  "read",
                  "read.point",
                  "read.teach",
                  "execute",
                  "execute.agent",
                  "execute.journal",
                  "tool",
                  "tool.local",
                  "trace")));

  /** Libraries that stay behind one package, or behind the few that say why. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.optaplanner..", List.of("repair")),
          Map.entry("com.google.ortools..", List.of("repair")),
          Map.entry("dev.cel..", List.of("rule")),
          Map.entry("de.kherud..", List.of("model")),
          Map.entry("dev.failsafe..", List.of("model", "execute", "tool")), // retries; rates
          Map.entry("opennlp..", List.of("read.mention")), // the name finder
          Map.entry("biweekly..", List.of("execute", "tool.local")),
          Map.entry("jakarta.mail..", List.of("tool.local")),
          Map.entry("com.networknt..", List.of("tool")),
          Map.entry("com.google.re2j..", List.of("tool")),
          Map.entry("io.modelcontextprotocol..", List.of("mcp")),
          Map.entry("io.opentelemetry.api..", List.of("trace", "cli")),
          Map.entry("io.opentelemetry.context..", List.of("trace")),
          Map.entry("io.opentelemetry.sdk..", List.of("cli")), // the core records nothing itself
          Map.entry("org.jgrapht..", List.of("execute")),
          Map.entry("org.sqlite..", List.of("gather", "execute.journal", "tool.local")),
          Map.entry("org.apache.commons.csv..", List.of("gather", "bench", "bench.travelplanner")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          // domains, failures and manifests are YAML, each read where it belongs
          Map.entry("org.snakeyaml..", List.of("domain", "execute", "model")));

  private static String full(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  /** {@code cli} may use all, and is used by none. */
  static Stream<String> packages() {
    return inUse()
        .map(JavaPackage::getName)
        .filter(p -> p.startsWith(ROOT))
        .map(p -> p.substring(Math.min(p.length(), ROOT.length() + 1)))
        .filter(p -> !p.equals("cli"));
  }

  private static Stream<JavaPackage> inUse() {
    return MAIN.stream().map(JavaClass::getPackage).distinct();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsGoOneWay(String name) {
    assertThat(USES).as("every package says what it may use").containsKey(name);
    String[] allowed =
        Stream.concat(Stream.of(name), USES.get(name).stream())
            .map(ArchitectureTest::full)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(full(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .check(MAIN);
  }

  @Test
  void librariesStayBehindTheirPackages() {
    new TreeMap<>(LIBRARIES)
        .forEach(
            (library, users) -> {
              String[] all =
                  Stream.concat(Stream.of(BRIDGE), users.stream().map(ArchitectureTest::full))
                      .toArray(String[]::new);
              noClasses()
                  .that()
                  .resideOutsideOfPackages(all)
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(library)
                  .check(MAIN);
            });
  }

  /** Arguments become a call in one place, after the gate; {@code status} and {@code undo} too. */
  @Test
  void onlyTheCheckedActionCallsActions() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.surefoot.tool.CheckedAction")
        .should()
        .callMethodWhere(
            describe(
                "an action's call, status or undo",
                call ->
                    call.getTargetOwner().isAssignableTo("dev.surefoot.tool.Action")
                        && Set.of("call", "status", "undo").contains(call.getTarget().getName())))
        .check(MAIN);
  }

  /** Whatever is read, by whom: while a model reads there is nothing to call. */
  @Test
  void whatReadsProseKnowsNoTools() {
    noClasses()
        .that()
        .haveNameMatching(
            "dev.surefoot.execute.agent.(ProseReader|ChoiceReader|ChoiceGrammar|Choice|Words|Signature)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(full("tool") + "..", full("execute"), full("mcp") + ".."))
        .check(MAIN);
  }

  @Test
  void onlyTheBridgeStandsElsewhere() {
    List<String> elsewhere =
        MAIN.stream()
            .filter(resideOutsideOfPackage(ROOT + ".."))
            .map(JavaClass::getName)
            .filter(n -> !n.endsWith("package-info"))
            .toList();
    assertThat(elsewhere).containsExactly(BRIDGE + ".NativeModel");
  }

  @Test
  void onlyTheCommandLineSpeaksAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage(full("cli"))
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(FileDescriptor.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(inUse()).allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  /** OptaPlanner makes and clones these itself. */
  private static final DescribedPredicate<JavaClass> MADE_BY_THE_SOLVER =
      describe(
          "made by the solver",
          c ->
              c.isAnnotatedWith(PlanningEntity.class)
                  || c.isAnnotatedWith(PlanningSolution.class)
                  || c.isAssignableTo(ConstraintProvider.class)
                  || c.isAssignableTo(ListVariableListener.class)
                  || c.isAssignableTo(Termination.class));

  @Test
  void classesAreFinal() {
    classes()
        .that(describe("can be instantiated", ArchitectureTest::concrete))
        .and(DescribedPredicate.not(MADE_BY_THE_SOLVER))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }

  private static boolean concrete(JavaClass c) {
    return !c.isInterface()
        && !c.isEnum()
        && !c.isAnonymousClass()
        && !c.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  /** Public although no other package here uses them, and why. */
  private static final Map<String, String> PUBLIC_FOR_OTHERS =
      Map.ofEntries(
          Map.entry("cli.Main", "started by the launcher"),
          Map.entry("model.ScriptedModel", "the fake for tests of programs that use Surefoot"),
          Map.entry("execute.Tool", "written by whoever has real tools"),
          Map.entry("execute.ToolCall", "what such a tool is given"),
          Map.entry("execute.ToolResult", "what it gives back"),
          Map.entry("execute.Effect", "what it does to the world"),
          Map.entry("execute.CallStatus", "what it says when asked whether a call was done"),
          Map.entry("execute.Cost", "what a call of it costs"),
          Map.entry("execute.Approval", "what a policy of one's own gives"),
          Map.entry("execute.Retries", "for terms of one's own"),
          Map.entry("tool.Value", "what whoever calls a CheckedAction hands it"),
          Map.entry("mcp.Connection", "written by whoever reaches servers in another way"),
          Map.entry("mcp.RemoteTool", "what such a connection lists"),
          Map.entry("trace.Names", "constants, which the compiler writes in their places"),
          Map.entry(
              "rule.EvaluationException", "thrown at callers when a rule cannot be worked out"),
          // open: these three could be package-private
          Map.entry("repair.Edits", "not decided yet"),
          Map.entry("repair.SolverScore", "used by tests only"));

  @Test
  void whatIsPublicIsUsedElsewhere() {
    List<String> forNobody =
        MAIN.stream()
            .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(c -> !c.getPackageName().equals(ROOT) && !MADE_BY_THE_SOLVER.test(c))
            .filter(c -> usersElsewhere(c).isEmpty())
            .map(c -> c.getName().substring(ROOT.length() + 1))
            .toList();
    assertThat(forNobody).isSubsetOf(PUBLIC_FOR_OTHERS.keySet());
  }

  /** Packages that use a class or one nested in it. */
  private static Set<JavaPackage> usersElsewhere(JavaClass top) {
    return MAIN.stream()
        .filter(c -> c.equals(top) || c.getName().startsWith(top.getName() + "$"))
        .flatMap(c -> c.getDirectDependenciesToSelf().stream())
        .map(d -> d.getOriginClass().getPackage())
        .filter(p -> !p.equals(top.getPackage()))
        .collect(Collectors.toSet());
  }
}
