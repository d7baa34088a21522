package dev.surefoot.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.surefoot.spec.BadInputException;
import java.util.List;
import java.util.Optional;

/**
 * A JSON Schema (2020-12 unless it names another) that values are checked against. Nothing is
 * fetched: references must stay within the schema. Patterns run in linear time.
 */
final class Shape {

  /** Characters; schemas of real tools have a few hundred. */
  private static final int MOST = 64 << 10;

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .regularExpressionFactory(pattern -> linear(pattern))
          .formatAssertionsEnabled(true)
          .failFast(true)
          .build();

  /** Knows the schemas of schemas, which take longer to load than any tool's. */
  private static final SchemaRegistry META = registry();

  private final Schema schema;

  private Shape(Schema schema) {
    this.schema = schema;
  }

  /** One for each schema: what one calls itself is nothing to another. */
  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaRegistryConfig(CONFIG)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }

  private static RegularExpression linear(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  /**
   * A schema.
   *
   * @param owner whose it is, for messages
   * @throws BadInputException when it is too long, refers to something outside, or is no schema
   */
  static Shape of(String owner, JsonObject schema) {
    String text = schema.toString();
    if (text.length() > MOST) {
      throw bad(owner, "has %d characters; most are %d".formatted(text.length(), MOST));
    }
    references(owner, schema);
    try {
      wellFormed(owner, schema, text);
      Schema compiled = registry().getSchema(text, InputFormat.JSON);
      compiled.initializeValidators();
      return new Shape(compiled);
    } catch (SchemaException | com.google.re2j.PatternSyntaxException | StackOverflowError wrong) {
      throw bad(owner, "cannot be used (%s)".formatted(Canonical.plain("" + wrong.getMessage())));
    }
  }

  /** A schema is a value of its own schema. */
  private static void wellFormed(String owner, JsonObject schema, String text) {
    JsonElement dialect = schema.get("$schema");
    String id =
        dialect == null
            ? SpecificationVersion.DRAFT_2020_12.getDialectId()
            : dialect.getAsString().replaceFirst("(?<=draft-0[467]/schema)$", "#");
    SpecificationVersion version =
        SpecificationVersion.fromDialectId(id)
            .orElseThrow(
                () -> bad(owner, "is of an unknown kind '%s'".formatted(Canonical.plain(id))));
    Schema meta = META.getSchema(SchemaLocation.of(version.getDialectId()));
    if (!meta.validate(text, InputFormat.JSON).isEmpty()) {
      throw bad(owner, "is no JSON Schema");
    }
  }

  private static void references(String owner, JsonElement part) {
    if (part.isJsonArray()) {
      part.getAsJsonArray().forEach(p -> references(owner, p));
    } else if (part instanceof JsonObject object) {
      for (String key : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
        JsonElement target = object.get(key);
        if (target != null && target.isJsonPrimitive() && !target.getAsString().startsWith("#")) {
          throw bad(owner, "refers to '%s'".formatted(Canonical.plain(target.getAsString())));
        }
      }
      object.asMap().values().forEach(p -> references(owner, p));
    }
  }

  private static BadInputException bad(String owner, String problem) {
    return new BadInputException(
        "The schema of '%s' %s.".formatted(Canonical.plain(owner), problem),
        "the tool's maker can mend it; leave the tool out until then.");
  }

  /** What a value does not keep: the place in the schema, never a word of the value. */
  Optional<String> broken(JsonElement value) {
    try {
      return schema.validate(value.toString(), InputFormat.JSON).stream()
          .findFirst()
          .map(Shape::place);
    } catch (StackOverflowError | RuntimeException unusable) {
      return Optional.of("the schema does not end");
    }
  }

  private static String place(Error error) {
    return Canonical.plain(error.getSchemaLocation().getFragment().toString());
  }
}
