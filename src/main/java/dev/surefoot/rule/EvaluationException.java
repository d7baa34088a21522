package dev.surefoot.rule;

import dev.surefoot.domain.Source;

/** An expression of a domain failed on a request or plan: the expression needs a guard. */
public final class EvaluationException extends RuntimeException {

  EvaluationException(Source source, RuntimeException cause) {
    super(
        "%s:%d: %s: %s, in '%s'.%nMaybe the expression needs a guard for this case."
            .formatted(
                source.file(), source.line(), source.owner(), cause.getMessage(), source.text()),
        cause);
  }
}
