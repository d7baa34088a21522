package dev.surefoot.execute;

import java.util.Map;

/** What a tool says when it is asked whether a call was carried out. */
public sealed interface CallStatus {

  /**
   * It was.
   *
   * @param fields what the call would have given back
   */
  record Done(Map<String, Object> fields) implements CallStatus {
    public Done {
      fields = Map.copyOf(fields);
    }
  }

  /** It was not, and never will be: nothing of it is under way. */
  record NotDone() implements CallStatus {}

  /** The tool cannot tell. */
  record Unknown() implements CallStatus {}
}
