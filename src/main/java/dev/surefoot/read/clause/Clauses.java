package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Equated;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mentions;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.mention.Tokens;
import dev.surefoot.spec.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a request into clauses, each with the context that it may lean on. */
public final class Clauses {

  private static final int CONTEXT = 16;
  private static final int OPENING = 48;
  private static final int AFTER = 400;

  private final String request;
  private final Cells cells;
  private final Outline outline;
  private final boolean weekdays;
  private final List<Clause> out = new ArrayList<>();
  private List<Atom> heading = List.of();
  private List<Atom> lead = List.of();
  private List<Atom> last = List.of();
  private List<Atom> outer = List.of();
  private final Topics topics = new Topics();
  private final Authors authors;
  private boolean spent;
  private boolean announces;
  private boolean begun;
  private boolean within;
  private boolean tabular;
  private boolean nested;
  private int lastTable;
  private int floor;

  private Clauses(String request, Cells cells, boolean weekdays, Authors authors) {
    this.request = request;
    this.cells = cells;
    this.outline = new Outline(request);
    this.weekdays = weekdays;
    this.authors = authors;
  }

  /**
   * Cuts a request.
   *
   * @param wanted types of mention that the domain has slots for
   */
  public static List<Clause> of(String request, Set<Mention.Type> wanted) {
    return of(request, Sought.of(wanted));
  }

  /** Cuts a request. */
  public static List<Clause> of(String request, Sought wanted) {
    List<Token> tokens = Tokens.of(request);
    List<Tables.Table> tables = Tables.in(request);
    List<Mention> mentions = Mentions.in(tokens, wanted);
    List<Atom> found = Footnotes.resolved(Atoms.of(tokens, mentions));
    Legends legends = new Legends(request, found, Equated.pairs(tokens, mentions));
    List<Atom> atoms =
        Codes.spelt(request, found, tables, new Cells(request, found, wanted), legends);
    Cells cells = new Cells(request, atoms, wanted);
    boolean weekdays = wanted.has(Mention.Type.WEEKDAY);
    Authors authors = new Authors(weekdays ? atoms : List.of());
    Clauses clauses = new Clauses(request, cells, weekdays, authors);
    int at = 0;
    for (Tables.Table table : tables) {
      clauses.prose(Atoms.enumerations(between(atoms, at, table.from())));
      clauses.table(table, atoms, Rows.clauses(table, cells, legends, request));
      at = table.to();
    }
    clauses.prose(Atoms.enumerations(between(atoms, at, request.length())));
    return clauses.out;
  }

  /**
   * How a request begins, with values of all types replaced by tags: enough to tell what it is
   * about.
   */
  public static String opening(String request) {
    List<Token> tokens = Tokens.of(request);
    Set<Mention.Type> all = java.util.EnumSet.allOf(Mention.Type.class);
    List<Atom> atoms = Atoms.enumerations(Atoms.of(tokens, Mentions.in(tokens, all)));
    List<Atom> words = atoms.stream().filter(a -> !a.is("\n")).limit(OPENING).toList();
    Shape shape = new Shape();
    shape.line(">", words, true);
    return shape.text();
  }

  private static List<Atom> between(List<Atom> atoms, int from, int to) {
    return atoms.stream().filter(a -> a.from() >= from && a.to() <= to).toList();
  }

  private void prose(List<Atom> atoms) {
    List<Atom> before = List.of();
    for (Sentences.Sentence s : Sentences.of(atoms)) {
      List<Atom> said = Antecedents.resolved(s.atoms(), before);
      sentence(new Sentences.Sentence(said, s.heading(), s.gap(), s.lead()));
      before = said;
    }
  }

  /** A clause a row, or a cell where the header names rows and columns alike. */
  private void table(Tables.Table table, List<Atom> text, List<List<Atom>> rows) {
    lead = List.of();
    announces = false;
    List<Atom> caption = caption(table, text);
    boolean colon = !last.isEmpty() && last.get(last.size() - 1).is(":");
    List<Atom> said = colon ? last : heading;
    List<Atom> announced = caption.isEmpty() || colon && Captions.about(last) ? said : caption;
    heading = announced.subList(0, Math.min(CONTEXT, announced.size()));
    tabular = true;
    nested = false;
    for (List<Atom> row : rows) {
      // the words of a row are its line; the header is only context
      floor = request.lastIndexOf('\n', row.get(row.size() - 1).to() - 1) + 1;
      clause(row);
    }
    tabular = false;
    floor = 0;
    heading = List.of();
    topics.turn();
  }

  private List<Atom> caption(Tables.Table table, List<Atom> text) {
    List<Atom> before = between(text, lastTable, table.from());
    List<Atom> after = between(text, table.to(), table.to() + AFTER);
    lastTable = table.to();
    return Captions.of(Sentences.of(before), Sentences.of(after));
  }

  private void sentence(Sentences.Sentence s) {
    if (s.gap() && !heading.isEmpty() && spent) {
      heading = List.of();
      outer = List.of();
    }
    nest(s.atoms().get(0).from());
    spent = true;
    announces = s.heading();
    within = false;
    for (Lists.Part part : parts(s.atoms())) {
      lead = part.lead().isEmpty() ? s.lead() : part.lead();
      boolean goesOn = false;
      for (List<Atom> cut : RunOns.split(part.atoms())) {
        begun = goesOn;
        clause(cut);
        goesOn = true;
        within = true;
      }
    }
    begun = false;
    lead = List.of();
    if (s.heading()) {
      boolean anew = Words.named(s.atoms()) || s.gap();
      boolean titled = Words.named(heading) && (heading.size() == 1 || Head.labels(heading));
      outer = anew ? List.of() : titled ? heading : outer;
      heading = s.atoms();
      spent = false;
    }
  }

  private static List<Lists.Part> parts(List<Atom> sentence) {
    return Returns.parted(sentence).stream()
        .flatMap(p -> Lists.split(Atoms.nameLists(p)).stream())
        .toList();
  }

  /** Puts a line under the one that it is set in from. */
  private void nest(int place) {
    int over = outline.over(place);
    nested = over >= 0;
    if (nested) {
      List<Atom> line = cells.of(new Tables.Cell(over, outline.end(over)));
      List<Atom> title = Outline.bare(line);
      heading = Atoms.enumerations(title).stream().limit(CONTEXT).toList();
    } else if (!heading.isEmpty() && outline.closes(place, heading.get(0).from())) {
      heading = List.of();
    }
  }

  private void clause(List<Atom> words) {
    if (words.stream()
        .noneMatch(a -> a.mention() != null || Character.isLetter(a.text().charAt(0)))) {
      return;
    }
    List<Atom> atoms = tabular || announces ? words : Fragments.whole(words, last, request);
    List<Atom> over = new ArrayList<>(lead);
    over.addAll(heading);
    Topics.Place place =
        new Topics.Place(atoms, over, within, Words.named(lead) && Head.labels(lead), begun);
    Shape shape = new Shape();
    headings(shape, atoms);
    if (!announces && !tabular && !Head.labels(atoms)) {
      topics.of(place).forEach(t -> shape.line("<", t, false));
    }
    Atom author = tabular ? null : authors.of(atoms);
    if (author != null) {
      shape.line("~", List.of(author), false);
    }
    topics.dated(lead);
    boolean undated =
        weekdays
            && atoms.stream().noneMatch(a -> a.of(Mention.Type.WEEKDAY))
            && !Words.everyDay(atoms);
    boolean valued = (Words.valued(atoms) || author != null && Words.allDay(atoms)) && !announces;
    Atom day = topics.day(atoms);
    if (undated && (valued || !tabular && topics.leans(place)) && day != null) {
      shape.line("@", List.of(day), false);
    }
    shape.line(">", atoms, true);
    int from = Math.max(floor, words.stream().mapToInt(Atom::from).min().orElse(0));
    int to = words.stream().mapToInt(Atom::to).max().orElse(0);
    out.add(new Clause(shape.text(), shape.tags(), Quote.of(request, from, to)));
    topics.remember(place);
    last = atoms;
  }

  private void headings(Shape shape, List<Atom> atoms) {
    if (!outer.isEmpty() && !Words.named(lead) && !outer.equals(atoms)) {
      shape.line("#", outer, false);
    }
    if (!heading.isEmpty() && !heading.equals(atoms)) {
      shape.line("#", heading, false);
    }
    if (!lead.isEmpty() && !lead.equals(heading)) {
      shape.line("#", lead.subList(Math.max(0, lead.size() - CONTEXT), lead.size()), false);
    }
  }
}
