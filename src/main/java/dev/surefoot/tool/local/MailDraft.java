package dev.surefoot.tool.local;

import com.google.gson.JsonObject;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Writes a mail as a file (RFC 5322) that a person opens in the mail program and sends. Nothing is
 * sent here.
 */
record MailDraft(Descriptor descriptor, Path folder, String from, Clock clock) implements Action {

  /** "copy in", "cc'd", "with a copy for"; "in cc", "on copy". */
  private static final String CUES =
      """
      , "before": "(?i)\\\\bcc(ed|'d|ing)?\\\\b\\\\W*(to |in )?$|\\\\bcop(y|ies|ied|ying)\\\\b(\\\\W+\\\\w+){0,2}\\\\W*$",
        "after": "(?i),?\\\\s*((is|are|be) )?((in|on|as) (cc|copy)|cc'd|cced|copied)\\\\b\"""";

  /** The schema of addresses; {@code more} of how they stand in words. */
  private static String addresses(String more) {
    return """
        {"type": "array", "maxItems": 50,
         "x-words": {"pattern": "(?U)[\\\\w.+'-]+@[\\\\w-]+(\\\\.[\\\\w-]+)+", "telling": true, "kept": true MORE},
         "items": {"type": "string", "maxLength": 320}}"""
        .replace("MORE", more);
  }

  MailDraft(String name, Path folder, String from, Clock clock, Limits limits) {
    this(
        new Descriptor(
            name + ".draft",
            "Writes a mail into a folder, for a person to send; taken back by deleting it.",
            Json.schema(
                """
                {"type": "object", "additionalProperties": false,
                 "required": ["to", "body"],
                 "properties": {"to": TO, "cc": CC,
                   "subject": {"type": "string", "maxLength": 500, "pattern": "^[^\\\\x00-\\\\x1f]*$",
                     "x-words": {"labels": ["re", "topic"]}},
                   "body": {"type": "string", "maxLength": 1000000,
                     "x-words": {"labels": ["text", "message"], "rest": true}}}}\
                """
                    .replace("TO", addresses(""))
                    .replace("CC", addresses(CUES))),
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["file"],
                 "properties": {"file": {"type": "string"}}}\
                """),
            Effect.REVERSIBLE,
            true,
            Set.of("subject", "body"),
            limits,
            List.of()),
        folder,
        from,
        clock);
  }

  @Override
  public Answer call(JsonObject args, String key) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom(address(from));
      for (String to : Json.texts(args, "to")) {
        mail.addRecipient(RecipientType.TO, address(to));
      }
      for (String cc : Json.texts(args, "cc")) {
        mail.addRecipient(RecipientType.CC, address(cc));
      }
      mail.setSubject(Json.maybe(args, "subject"), StandardCharsets.UTF_8.name());
      mail.setText(Json.text(args, "body"), StandardCharsets.UTF_8.name());
      mail.setSentDate(Date.from(clock.instant()));
      mail.saveChanges();
      mail.setHeader("Message-ID", "<" + key + "@surefoot>");
      mail.setHeader("X-Unsent", "1");
      Files.createDirectories(folder);
      SafeFiles.replace(file(key), text(mail));
      return new Answer.Done(result(key));
    } catch (AddressException wrong) {
      return Json.failed("no_address", Map.of("address", String.valueOf(wrong.getRef())));
    } catch (MessagingException | IOException failed) {
      return Json.failed("not_writable", Map.of("tool", descriptor.name()));
    }
  }

  /** One mailbox with a domain, not a list or a group. */
  private static InternetAddress address(String text) throws AddressException {
    InternetAddress[] all = InternetAddress.parse(text, true);
    if (all.length != 1 || all[0].isGroup()) {
      throw new AddressException("one address is wanted", text);
    }
    all[0].validate();
    return all[0];
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public CallStatus status(JsonObject args, String key) {
    return Files.exists(file(key))
        ? new CallStatus.Done(Map.of("file", file(key).getFileName().toString()))
        : new CallStatus.NotDone();
  }

  @Override
  public ToolResult undo(JsonObject args, String key, Map<String, Object> fields) {
    try {
      Files.deleteIfExists(file(key));
      return ToolResult.ok();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private JsonObject result(String key) {
    JsonObject result = new JsonObject();
    result.addProperty("file", file(key).getFileName().toString());
    return result;
  }

  private Path file(String key) {
    return folder.resolve(key + ".eml");
  }
}
