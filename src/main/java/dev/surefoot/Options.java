package dev.surefoot;

import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.read.RequestReader;
import dev.surefoot.trace.Traces;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How Surefoot is opened.
 *
 * @param home folder with {@code domains}, {@code verifier-rules} and {@code models}
 * @param modelName manifest under {@code models/}; opened when it is first needed
 * @param model a model that is already open, closed by its owner; null to open {@code modelName}
 * @param reader another reader, for tests; null for the usual one
 * @param memory folder of the reader's shape memory; null to remember nothing on disk
 * @param tables folder of the tables that facts are looked up in; null for each domain's examples
 * @param weights file of weights that soft rules have instead of their own; null for their own
 * @param search how plans are searched
 * @param drafting whether the planner model drafts; otherwise the repairer starts from nothing
 * @param traces where spans go; see {@link dev.surefoot.trace.Names}
 */
public record Options(
    Path home,
    String modelName,
    @Nullable LanguageModel model,
    @Nullable RequestReader reader,
    @Nullable Path memory,
    @Nullable Path tables,
    @Nullable Path weights,
    Search search,
    boolean drafting,
    Traces traces) {

  /** The usual: default model, drafting, memory below the home folder. */
  public static Options at(Path home) {
    Path memory = home.resolve(".surefoot").resolve("memory");
    return new Options(
        home, Models.DEFAULT, null, null, memory, null, null, Search.WHOLE, true, Traces.none());
  }

  /** With the model of another manifest. */
  public Options model(String name) {
    return new Options(home, name, null, reader, memory, tables, weights, search, drafting, traces);
  }

  /** With a model that is already open. */
  public Options model(LanguageModel open) {
    return new Options(
        home, modelName, open, reader, memory, tables, weights, search, drafting, traces);
  }

  /** With another reader. */
  public Options reader(RequestReader other) {
    return new Options(
        home, modelName, model, other, memory, tables, weights, search, drafting, traces);
  }

  /** With the shape memory in another folder; null to remember nothing on disk. */
  public Options memory(@Nullable Path folder) {
    return new Options(
        home, modelName, model, reader, folder, tables, weights, search, drafting, traces);
  }

  /** With the tables of a folder; null for each domain's examples. */
  public Options tables(@Nullable Path folder) {
    return new Options(
        home, modelName, model, reader, memory, folder, weights, search, drafting, traces);
  }

  /** With the weights of a file; null for the domains' own. */
  public Options weights(@Nullable Path file) {
    return new Options(
        home, modelName, model, reader, memory, tables, file, search, drafting, traces);
  }

  /** With another way of searching. */
  public Options search(Search other) {
    return new Options(
        home, modelName, model, reader, memory, tables, weights, other, drafting, traces);
  }

  /** With or without a draft by the planner model. */
  public Options drafting(boolean yes) {
    return new Options(
        home, modelName, model, reader, memory, tables, weights, search, yes, traces);
  }

  /** With spans that go somewhere. */
  public Options traces(Traces other) {
    return new Options(
        home, modelName, model, reader, memory, tables, weights, search, drafting, other);
  }
}
