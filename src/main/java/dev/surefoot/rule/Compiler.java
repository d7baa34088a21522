package dev.surefoot.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses and type-checks a domain's expressions as CEL and translates them. */
final class Compiler {

  private final Vocabulary vocabulary;
  private final Map<String, CelType> lets = new LinkedHashMap<>();
  private final Map<Map<String, CelType>, CelCompiler> compilers = new HashMap<>();

  Compiler(Domain domain) {
    vocabulary = new Vocabulary(domain);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Compiles a value of the domain and makes its name known to all later expressions. */
  Program let(String name, Source source) {
    CelAbstractSyntaxTree tree = check(source, Variables.NONE);
    Program program = program(tree, source, Variables.NONE);
    lets.put(name, tree.getResultType());
    compilers.clear();
    return program;
  }

  Program bool(Source source, Variables variables) {
    return compile(source, variables, SimpleType.BOOL);
  }

  Program number(Source source, Variables variables) {
    return compile(source, variables, SimpleType.INT);
  }

  /** An argument's value, or when {@code list} is allowed also a list of such values. */
  Program argument(Source source, Variables variables, Slot slot, boolean list) {
    CelType single = slot.type().number() ? SimpleType.INT : SimpleType.STRING;
    CelType type = slot.list() ? ListType.create(single) : single;
    CelAbstractSyntaxTree tree = check(source, variables);
    CelType found = tree.getResultType();
    boolean many = list && found.kind() == CelKind.LIST && !found.equals(type);
    require(source, type, many ? ((ListType) found).elemType() : found);
    return program(tree, source, variables, many);
  }

  /** Any value at all. */
  Program any(Source source, Variables variables) {
    return program(check(source, variables), source, variables);
  }

  /** A list of facts. */
  Program facts(Source source, Variables variables) {
    CelAbstractSyntaxTree tree = check(source, variables);
    if (!(tree.getResultType() instanceof ListType list) || !Vocabulary.isFact(list.elemType())) {
      throw source.error(
          "gives %s, not a list of facts.".formatted(tree.getResultType().name()),
          "begin with spec and filter.");
    }
    return program(tree, source, variables);
  }

  private Program compile(Source source, Variables variables, CelType type) {
    CelAbstractSyntaxTree tree = check(source, variables);
    require(source, type, tree.getResultType());
    return program(tree, source, variables);
  }

  /** The type of an expression. */
  CelType type(Source source, Variables variables) {
    return check(source, variables).getResultType();
  }

  private static void require(Source source, CelType wanted, CelType found) {
    if (!wanted.equals(found)) {
      throw source.error(
          "'%s' gives %s, but %s is wanted.".formatted(source.text(), found.name(), wanted.name()),
          "a comparison or a field is missing.");
    }
  }

  private CelAbstractSyntaxTree check(Source source, Variables variables) {
    CelValidationResult result =
        compilers
            .computeIfAbsent(variables.types(), v -> compiler(variables))
            .compile(source.text());
    if (result.hasError()) {
      throw source.error(
          "'%s': %s.".formatted(source.text(), result.getErrors().get(0).getMessage()),
          "a name is misspelt; known here are %s.".formatted(names(variables)));
    }
    try {
      return result.getAst();
    } catch (dev.cel.common.CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> names(Variables variables) {
    var names = new java.util.ArrayList<>(List.of("spec"));
    names.addAll(lets.keySet());
    names.addAll(variables.types().keySet());
    return names;
  }

  private CelCompiler compiler(Variables variables) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(Functions.operators())
            .setTypeProvider(vocabulary)
            .addFunctionDeclarations(Functions.declarations())
            .addVar("spec", vocabulary.spec());
    lets.forEach(
        (name, type) -> {
          if (!variables.types().containsKey(name)) {
            builder.addVar(name, type);
          }
        });
    variables.types().forEach(builder::addVar);
    return builder.build();
  }

  private Program program(CelAbstractSyntaxTree tree, Source source, Variables variables) {
    return program(tree, source, variables, tree.getResultType().kind() == CelKind.LIST);
  }

  private Program program(
      CelAbstractSyntaxTree tree, Source source, Variables variables, boolean many) {
    Map<String, Node> nodes = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    nodes.put("spec", f -> f[0]);
    int let = 0;
    for (String name : lets.keySet()) {
      int index = let++;
      nodes.put(name, f -> Functions.facts(f).let(index));
    }
    int slot = 1;
    for (String name : variables.types().keySet()) {
      int index = slot++;
      nodes.put(name, f -> f[index]);
      places.put(name, index);
    }
    try {
      Translator translator = new Translator(tree, nodes, places, slot);
      Node node = translator.translate();
      Trend trend = new Trends(tree, vocabulary).whole();
      return new Program(
          node,
          translator.frameSize(),
          many,
          meaning(tree),
          trend,
          translator.names(),
          translator.form(),
          source);
    } catch (UnsupportedOperationException e) {
      throw source.error(
          "'%s': %s.".formatted(source.text(), e.getMessage()), "say it with plain operators.");
    }
  }

  private @Nullable Slot meaning(CelAbstractSyntaxTree tree) {
    CelExpr expr = tree.getExpr();
    return expr.getKind() == CelExpr.ExprKind.Kind.SELECT
        ? vocabulary.slot(tree.getTypeOrThrow(expr.select().operand().id()), expr.select().field())
        : null;
  }
}
