package dev.surefoot.mcp;

import dev.surefoot.tool.Limits;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached: by a program that is started, or at an address.
 *
 * @param name such as {@code files}
 * @param command program and arguments; empty for an address
 * @param env variables of the program, besides PATH, HOME and the like; no others are passed on
 * @param url of streamable HTTP; null for a program
 * @param headers sent with every request
 * @param own what is said of single tools, by the server's name for them
 */
public record ServerSettings(
    String name,
    List<String> command,
    Map<String, String> env,
    @Nullable URI url,
    Map<String, String> headers,
    Limits limits,
    Map<String, ToolSettings> own) {}
