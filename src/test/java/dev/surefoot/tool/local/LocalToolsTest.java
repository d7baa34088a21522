package dev.surefoot.tool.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.Value;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools that come with Surefoot, called as plans call them. */
class LocalToolsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;

  private static CheckedAction tool(List<Action> tools, String name) {
    return tools.stream()
        .filter(t -> t.descriptor().name().endsWith("." + name))
        .map(t -> new CheckedAction(t, new Secrets(), Traces.none()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Value> args(String json) {
    Map<String, Value> args = new HashMap<>();
    JsonParser.parseString(json)
        .getAsJsonObject()
        .asMap()
        .forEach((name, value) -> args.put(name, Value.trusted(value)));
    return args;
  }

  private static Map<String, Object> ok(ToolResult result) {
    assertThat(result).isInstanceOf(ToolResult.Ok.class);
    return ((ToolResult.Ok) result).fields();
  }

  private static String failed(ToolResult result) {
    assertThat(result).isInstanceOf(ToolResult.Failed.class);
    return ((ToolResult.Failed) result).status();
  }

  private List<Action> calendar() {
    return CalendarTools.of("diary", folder.resolve("d.ics"), BERLIN, CLOCK, Limits.USUAL);
  }

  private static final Map<String, Value> DENTIST =
      args(
          "{\"summary\": \"Dentist\", \"start\": \"2026-12-01T09:30\", \"end\": \"2026-12-01T10:00\"}");

  @Test
  void anEventIsAddedOnceAndTakenBack() throws IOException {
    CheckedAction add = tool(calendar(), "add");
    assertThat(add.status(DENTIST, "k1")).isInstanceOf(CallStatus.NotDone.class);
    Map<String, Object> fields = ok(add.call(DENTIST, "k1"));
    ok(add.call(DENTIST, "k1"));
    String file = Files.readString(folder.resolve("d.ics"));
    assertThat(file).containsOnlyOnce("BEGIN:VEVENT").contains("DTSTART:20261201T083000Z");
    assertThat(add.status(DENTIST, "k1")).isEqualTo(new CallStatus.Done(fields));
    ok(add.undo(DENTIST, "k1", fields));
    ok(add.undo(DENTIST, "k1", fields));
    assertThat(Files.readString(folder.resolve("d.ics"))).doesNotContain("VEVENT");
  }

  @Test
  void repeatedAndWholeDayEventsAreListed() throws IOException {
    Files.writeString(
        folder.resolve("d.ics"),
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:x",
            "X-MINE:kept",
            "BEGIN:VEVENT",
            "UID:weekly",
            "DTSTART:20261001T090000",
            "DURATION:PT30M",
            "RRULE:FREQ=WEEKLY",
            "SUMMARY:Choir",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:day",
            "DTSTART;VALUE=DATE:20261203",
            "SUMMARY:Fair",
            "END:VEVENT",
            "END:VCALENDAR",
            ""));
    Map<String, Object> fields =
        ok(
            tool(calendar(), "list")
                .call(args("{\"from\": \"2026-12-03\", \"to\": \"2026-12-10\"}"), "k"));
    assertThat(fields.get("events").toString())
        .contains("\"start\":\"2026-12-03T09:00\",\"end\":\"2026-12-03T09:30\"")
        .contains("\"start\":\"2026-12-10T09:00\"")
        .contains("\"uid\":\"day\"", "\"all_day\":true");
    ok(tool(calendar(), "add").call(DENTIST, "k"));
    assertThat(Files.readString(folder.resolve("d.ics"))).contains("X-MINE:kept", "FREQ=WEEKLY");
  }

  @Test
  void anEventIsMovedAndMovedBack() throws IOException {
    ok(tool(calendar(), "add").call(DENTIST, "k1"));
    CheckedAction move = tool(calendar(), "move");
    Map<String, Value> later =
        args(
            "{\"uid\": \"k1@surefoot\", \"start\": \"2026-12-02T11:00\", \"end\": \"2026-12-02T11:30\"}");
    assertThat(move.status(later, "k2")).isInstanceOf(CallStatus.NotDone.class);
    Map<String, Object> was = ok(move.call(later, "k2"));
    assertThat(was).containsEntry("was_start", "2026-12-01T09:30");
    assertThat(ok(move.call(later, "k2"))).isEqualTo(was);
    assertThat(move.status(later, "k2")).isEqualTo(new CallStatus.Done(was));
    ok(move.undo(later, "k2", Map.of()));
    assertThat(Files.readString(folder.resolve("d.ics"))).contains("DTSTART:20261201T083000Z");
    assertThat(
            failed(
                move.call(
                    args(
                        "{\"uid\": \"?\", \"start\": \"2026-12-02T11:00\", \"end\": \"2026-12-02T11:30\"}"),
                    "k3")))
        .isEqualTo("no_such_event");
  }

  @Test
  void whatIsNoTimeOrNoCalendarIsSaid() throws IOException {
    CheckedAction add = tool(calendar(), "add");
    assertThat(
            failed(
                add.call(
                    args(
                        "{\"summary\": \"x\", \"start\": \"2026-02-30T09:00\", \"end\": \"2026-03-01T09:00\"}"),
                    "k")))
        .isEqualTo("no_such_time");
    Files.writeString(folder.resolve("d.ics"), "not a calendar");
    assertThat(
            failed(
                tool(calendar(), "list")
                    .call(args("{\"from\": \"2026-12-03\", \"to\": \"2026-12-10\"}"), "k")))
        .isEqualTo("not_readable");
  }

  @Test
  void aNoteIsWrittenAndPutBack() throws IOException {
    List<Action> notes = NoteTools.of("notes", folder, Limits.USUAL);
    CheckedAction write = tool(notes, "write");
    Map<String, Value> first = args("{\"name\": \"Packing list\", \"text\": \"socks\"}");
    Map<String, Value> second = args("{\"name\": \"Packing list\", \"text\": \"boots\"}");
    assertThat(ok(write.call(first, "k1"))).containsEntry("new", "true");
    assertThat(write.status(second, "k2")).isInstanceOf(CallStatus.NotDone.class);
    ok(write.call(second, "k2"));
    ok(write.call(second, "k2"));
    assertThat(write.status(second, "k2")).isInstanceOf(CallStatus.Done.class);
    assertThat(ok(tool(notes, "read").call(args("{\"name\": \"Packing list\"}"), "k")))
        .containsEntry("text", "boots");
    assertThat(ok(tool(notes, "list").call(Map.of(), "k")))
        .containsEntry("names", "[\"Packing list\"]");
    ok(write.undo(second, "k2", Map.of()));
    assertThat(Files.readString(folder.resolve("Packing list.md"))).isEqualTo("socks");
    Files.writeString(folder.resolve("Packing list.md"), "edited by hand");
    assertThat(failed(write.undo(first, "k1", Map.of()))).isEqualTo("changed_since");
  }

  @Test
  void aNoteLeadsNowhereElse() throws IOException {
    List<Action> notes = NoteTools.of("notes", folder.resolve("in"), Limits.USUAL);
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("out.md"), "private");
    Files.createSymbolicLink(folder.resolve("in/link.md"), folder.resolve("out.md"));
    CheckedAction read = tool(notes, "read");
    for (String name : List.of("../out", "/etc/passwd", "a/b", "..", ".before", "")) {
      JsonObject json = new JsonObject();
      json.addProperty("name", name);
      assertThat(failed(read.call(args(json.toString()), "k"))).isEqualTo("wrong_arguments");
    }
    assertThat(failed(read.call(args("{\"name\": \"link\"}"), "k"))).isEqualTo("no_such_note");
    assertThat(
            failed(tool(notes, "write").call(args("{\"name\": \"link\", \"text\": \"x\"}"), "k")))
        .isEqualTo("no_such_note");
    assertThat(Files.readString(folder.resolve("out.md"))).isEqualTo("private");
  }

  @Test
  void aMailIsDraftedForOneMailboxEach() throws IOException {
    List<Action> mail =
        MailTools.of("mail", folder.resolve("out"), "Me <me@example.org>", CLOCK, Limits.USUAL);
    CheckedAction draft = tool(mail, "draft");
    Map<String, Value> args =
        args(
            "{\"to\": [\"ida@example.org\"], \"subject\": \"Grüße\", \"body\": \"Bis morgen, Ärger dich nicht\\nBcc: x@evil.example\"}");
    Map<String, Object> fields = ok(draft.call(args, "k1"));
    String file = Files.readString(folder.resolve("out").resolve(fields.get("file").toString()));
    assertThat(file)
        .contains(
            "From: Me <me@example.org>",
            "To: ida@example.org",
            "Subject: =?UTF-8?",
            "Message-ID: <k1@surefoot>");
    assertThat(file.substring(0, file.indexOf("\r\n\r\n"))).doesNotContain("Bcc");
    assertThat(draft.status(args, "k1")).isEqualTo(new CallStatus.Done(fields));
    ok(draft.undo(args, "k1", fields));
    assertThat(draft.status(args, "k1")).isInstanceOf(CallStatus.NotDone.class);
    for (String to :
        List.of(
            "nobody",
            "a@b.example, c@d.example",
            "a@b.example\\r\\nBcc: c@d.example",
            "team: a@b.example;")) {
      String json = "{\"to\": [\"%s\"], \"subject\": \"s\", \"body\": \"b\"}".formatted(to);
      assertThat(failed(draft.call(args(json), "k"))).as(to).isEqualTo("no_address");
    }
    assertThat(
            failed(
                draft.call(
                    args("{\"to\": [], \"subject\": \"a\\nBcc: c@d.example\", \"body\": \"b\"}"),
                    "k")))
        .isEqualTo("wrong_arguments");
  }

  @Test
  void aQuestionReadsAndNothingElse() throws SQLException, IOException {
    Path file = folder.resolve("facts.db");
    Path other = folder.resolve("other.db");
    for (Path db : List.of(file, other)) {
      try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + db);
          Statement s = c.createStatement()) {
        s.execute("CREATE TABLE rooms (name TEXT, beds INTEGER)");
        s.execute("INSERT INTO rooms VALUES ('Heron', 2), ('Wren', 1), (NULL, 3)");
      }
    }
    byte[] before = Files.readAllBytes(file);
    CheckedAction query = tool(SqlTools.of("facts", file, Limits.USUAL), "query");
    Map<String, Object> fields =
        ok(
            query.call(
                args(
                    "{\"query\": \"SELECT name, beds FROM rooms WHERE beds >= ? ORDER BY beds\", \"values\": [2]}"),
                "k"));
    assertThat(fields)
        .containsEntry("columns", "[\"name\",\"beds\"]")
        .containsEntry("rows", "[[\"Heron\",2],[null,3]]")
        .containsEntry("more", "false");
    assertThat(failed(query.call(args("{\"query\": \"DELETE FROM rooms\"}"), "k")))
        .isEqualTo("not_a_select");
    assertThat(
            failed(
                query.call(args("{\"query\": \"WITH x AS (SELECT 1) DELETE FROM rooms\"}"), "k")))
        .isEqualTo("query_failed");
    for (String bad :
        List.of(
            "ATTACH '%s' AS o",
            "PRAGMA query_only=0",
            "SELECT load_extension('x')",
            "SELECT writefile('x','y')",
            "SELECT 1; ATTACH '%s' AS o")) {
      JsonObject json = new JsonObject();
      json.addProperty("query", bad.formatted(other));
      ToolResult result = query.call(args(json.toString()), "k");
      if (!bad.startsWith("SELECT 1;")) {
        failed(result);
      }
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void anEndlessQuestionIsStopped() throws SQLException {
    Path file = folder.resolve("facts.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("CREATE TABLE t (a)");
    }
    Limits short_ = new Limits(Duration.ofMillis(100), 1000, null, 0);
    CheckedAction query = tool(SqlTools.of("facts", file, short_), "query");
    String endless =
        "{\"query\": \"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n\"}";
    assertThat(query.call(args(endless), "k").toString()).contains("timed_out");
  }
}
