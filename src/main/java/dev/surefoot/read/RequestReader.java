package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import java.util.List;

/** Turns a request into facts and constraints. Thread-safe. */
public interface RequestReader {

  /**
   * Reads a request.
   *
   * @param request the words as written
   * @param replies answers to questions about it, in the order in which they were given. Quotes
   *     from them count on from the end of the request, see {@link Conversation}
   * @param candidates one domain when the caller fixed it, else all among which to choose
   * @param model the reader's model
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  Reading read(String request, List<Reply> replies, List<Domain> candidates, LanguageModel model);
}
