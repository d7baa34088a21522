package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import java.util.function.UnaryOperator;

/**
 * A tool that we offer to others.
 *
 * @param description one sentence for whoever chooses among tools
 * @param input JSON Schema of the arguments
 * @param work arguments in, result out; a {@code RuntimeException} is an error of the tool, whose
 *     message the caller is told
 */
public record Offer(
    String name, String description, JsonObject input, UnaryOperator<JsonObject> work) {}
