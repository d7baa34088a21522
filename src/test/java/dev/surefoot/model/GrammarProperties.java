package dev.surefoot.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class GrammarProperties {

  /** Any text passes or is refused; nothing else is thrown and nothing hangs. */
  @Property(tries = 500)
  void anyTextPassesOrIsRefused(
      @ForAll
          @StringLength(max = 60)
          @Chars({'"', '[', ']', '(', ')', '{', '}', '|', '*', ',', ':', '=', '\\', '\n', '#', ' '})
          @CharRange(from = '0', to = '2')
          String tail) {
    try {
      GrammarCheck.check("root ::= " + tail);
    } catch (ModelException refused) {
      // as it should be
    }
  }
}
