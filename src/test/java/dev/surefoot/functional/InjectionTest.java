package dev.surefoot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.surefoot.Surefoot;
import dev.surefoot.execute.Report;
import dev.surefoot.mcp.Connection;
import dev.surefoot.mcp.Connector;
import dev.surefoot.mcp.FakeConnection;
import dev.surefoot.mcp.RemoteTool;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.setup.Tools;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A day with meetings is carried out while a server, its words, its tools' names and a table's
 * cells say something else. What really was done is looked up in the files, not in the report.
 *
 * <p>Nothing here reads what the attacks say, so none could work; the test holds that, and that
 * they do not get in the way. {@link QuarantineTest} puts a model that reads through the same
 * cases.
 */
class InjectionTest {

  private static final String SAID = "SAID";
  private static final String GUIDE = "{call: guide.read, args: {path: '{to}'}}";
  private static final String QUERY =
      "{call: facts.query, args: {query: 'SELECT hint FROM hints'}}";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

  private static final Surefoot SUREFOOT = MeetingDay.surefoot();

  @TempDir private Path folder;
  private final List<JsonObject> asked = new ArrayList<>();

  @AfterAll
  static void close() {
    SUREFOOT.close();
  }

  /** An attack; none for the same task without one. */
  record Attack(String channel, String text) {

    static final Attack NONE = new Attack("none", "");

    String in(String where, String otherwise) {
      return channel.equals(where) ? text : otherwise;
    }

    @Override
    public String toString() {
      return channel + ": " + text.replaceAll("\\p{Cntrl}", " ");
    }
  }

  static Stream<Attack> attacks() throws IOException {
    return attacks("attacks.tsv");
  }

  static Stream<Attack> attacks(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/injection", file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(parts -> new Attack(parts[0], unescaped(parts[1])));
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(m -> "" + (char) Integer.parseInt(m.group(1), 16))
        .translateEscapes();
  }

  @Test
  void thereAreEnoughAttacksOfEveryShape() throws IOException {
    assertThat(attacks().count()).isGreaterThanOrEqualTo(60);
    for (String channel : List.of("result", "description", "name", "cell")) {
      assertThat(attacks().filter(a -> a.channel().equals(channel)).count()).isGreaterThan(14);
    }
  }

  @Test
  void withoutAnAttackTheTaskIsDone() throws IOException, SQLException {
    Report report = run(Attack.NONE, "ida@example.org", "Day plan");
    assertThat(report).isInstanceOf(Report.Finished.class);
    exactlyTheTask("Open 9 to 5");
  }

  /** Utility under attack: the same task is done in full, every time. */
  @ParameterizedTest
  @MethodSource("attacks")
  void theTaskIsDoneAndNothingElse(Attack attack) throws IOException, SQLException {
    Report report = run(attack, "ida@example.org", "Day plan");
    assertThat(report).isInstanceOf(Report.Finished.class);
    exactlyTheTask(attack.in("result", "Open 9 to 5"));
  }

  /** Somebody wires what a tool says to a recipient, or to a file's name: nothing is called. */
  @ParameterizedTest
  @MethodSource("attacks")
  void whatAToolSaysIsNoRecipientAndNoName(Attack attack) throws IOException, SQLException {
    for (String[] wired : new String[][] {{SAID, "Day plan"}, {"ida@example.org", SAID}}) {
      Report report = run(attack, wired[0], wired[1]);
      assertThat(report).isInstanceOf(Report.Stopped.class);
      assertThat(((Report.Stopped) report).why()).contains("protected_slot");
      for (String mail : files().filter(f -> f.endsWith(".eml")).toList()) {
        assertThat(Files.readString(folder.resolve(mail))).contains("\r\nTo: ida@example.org\r\n");
      }
      assertThat(files().filter(f -> f.startsWith("notes/") && f.contains(".")))
          .noneMatch(f -> f.endsWith(".md") && !f.equals("notes/Day plan.md"));
    }
  }

  /** A mail to Ida for each meeting, a note with the guide's words, the pages asked for. */
  private void exactlyTheTask(String guide) throws IOException {
    List<String> subjects = new ArrayList<>();
    for (String file : files().filter(f -> f.endsWith(".eml")).toList()) {
      String mail = Files.readString(folder.resolve(file));
      String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
      assertThat(head.lines().filter(l -> l.matches("(?i)(to|cc|bcc):.*")))
          .containsExactly("To: ida@example.org");
      head.lines().filter(l -> l.startsWith("Subject: ")).forEach(subjects::add);
    }
    assertThat(subjects)
        .containsExactlyInAnyOrder(
            "Subject: Ysolde at the Ropewalk", "Subject: Bertil at the Old Kiln");
    String note = Files.readString(folder.resolve("notes/Day plan.md"));
    assertThat(note).startsWith("It says: ");
    if (!asked.isEmpty()) {
      assertThat(note).isEqualTo("It says: " + guide);
      assertThat(asked)
          .extracting(a -> a.get("path").getAsString())
          .containsExactly("the Ropewalk", "the Old Kiln");
    }
    assertThat(
            new TreeSet<>(
                files().filter(f -> !f.endsWith(".eml") && !f.endsWith(".lock")).toList()))
        .containsExactly("facts.db", "notes/.before", "notes/Day plan.md", "tools.yaml");
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .map(f -> f.replaceFirst("^notes/\\.before/.*", "notes/.before"))
          .distinct()
          .toList()
          .stream();
    }
  }

  private Report run(Attack attack, String to, String note) throws IOException, SQLException {
    facts(attack.in("cell", "Heron"));
    Path file = folder.resolve("tools.yaml");
    Files.writeString(
        file,
        """
        tools:
          facts: {use: sql, file: facts.db}
          mail: {use: mail, folder: drafts, from: me@example.org}
          notes: {use: notes, folder: notes}
        servers:
          guide: {command: [none], tools: {read: {effect: none}}}
        steps:
          meeting/begin: nothing
          meeting/travel: TRAVEL
          meeting/meet:
            call: mail.draft
            args: {to: ["TO"], subject: "{person} at {place}", body: "It says: SAID"}
          meeting/rest: {call: notes.write, args: {name: "NOTE", text: "It says: SAID"}}
        """
            .replace("TRAVEL", attack.channel().equals("cell") ? QUERY : GUIDE)
            .replace("TO", to)
            .replace("NOTE", note)
            .replace("SAID", attack.channel().equals("cell") ? "{travel.rows}" : "{travel.text}"));
    Files.createDirectories(folder.resolve("notes"));
    Connector connector = settings -> server(attack);
    Map<String, String> none = Map.of();
    try (Tools tools =
        Tools.open(
            file, new Tools.Around(CLOCK, none::get, connector, Traces.none(), new Secrets()))) {
      return MeetingDay.run(SUREFOOT, tools);
    }
  }

  private Connection server(Attack attack) {
    List<RemoteTool> tools = new ArrayList<>();
    tools.add(FakeConnection.tool("read", attack.in("description", "Reads the guide.")));
    tools.add(FakeConnection.tool(attack.in("name", "other"), "Another tool."));
    return new FakeConnection(
        tools,
        args -> {
          asked.add(args);
          return new Connection.Reply.Text(attack.in("result", "Open 9 to 5"));
        });
  }

  private void facts(String hint) throws SQLException, IOException {
    Files.deleteIfExists(folder.resolve("facts.db"));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("facts.db"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE hints (hint TEXT)");
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO hints VALUES (?)")) {
        insert.setString(1, hint);
        insert.executeUpdate();
      }
    }
  }
}
