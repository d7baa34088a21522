package dev.surefoot.bench.travelplanner;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the official scripts take the texts of a day apart (evaluation/*.py, utils/func.py). */
final class Cells {

  // as Python reads them: a dot stops at a line feed alone, letters and blanks are Unicode's
  private static final int PYTHON = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern PARENTHESIS = Pattern.compile("^(.*?)\\([^)]*\\)", PYTHON);
  private static final Pattern FROM_TO =
      Pattern.compile("from\\s+(.+?)\\s+to\\s+([^,]+)(?=[,\\s]|$)", PYTHON);
  private static final Pattern NAME_CITY =
      Pattern.compile("(.*?),\\s*([^,]+)(\\(\\w[\\w\\s]*\\))?$", PYTHON);

  /** Two ends of a leg. */
  record Route(String from, String to) {

    /** Without the states in parentheses. */
    Route base() {
      return new Route(Cells.base(from), Cells.base(to));
    }
  }

  /** A place by name and city. */
  record Named(String name, String city) {}

  private Cells() {}

  /** The text before the first group in parentheses, else all of it. */
  static String base(String text) {
    Matcher found = PARENTHESIS.matcher(text);
    return found.find() ? found.group(1) : text;
  }

  /** The first "from A to B", or null. */
  static @Nullable Route route(String text) {
    Matcher found = FROM_TO.matcher(text);
    return found.find() ? new Route(found.group(1), found.group(2)) : null;
  }

  /** "Name, City" cut at its last comma; dashes when there is none. */
  static Named named(String text) {
    Matcher found = NAME_CITY.matcher(text);
    return found.find()
        ? new Named(found.group(1).strip(), base(found.group(2).strip()).strip())
        : new Named("-", "-");
  }

  /** Whether something is filled in. */
  static boolean present(String text) {
    return !text.isEmpty() && !text.equals("-");
  }

  /** The sights of a day: the piece behind the last semicolon is dropped, whatever it says. */
  static List<String> sights(String text) {
    List<String> pieces = List.of(text.split(";", -1));
    return pieces.subList(0, pieces.size() - 1);
  }
}
