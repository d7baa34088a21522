package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Replies in a reading, with a scripted model. */
class AnsweringTest {

  private static final String REQUEST =
      "Meet for 40 minutes on Tuesday between 9:00 and 15:00.\nUlla is at the dentist on Tuesday 10:00-11:00.";

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private static String usual(Prompt p) {
    return last(p).startsWith("> meet for")
        ? "duration U1; days W1; work_hours R1"
        : last(p).startsWith("> N1 is at") ? "busy N1 W1 R1" : "none";
  }

  private static String last(Prompt p) {
    List<String> lines = p.text().lines().toList();
    return lines.get(lines.size() - 2);
  }

  private Reading read(String request, LanguageModel model, Reply... replies) {
    return new PointingReader(ShapeMemory.fresh())
        .read(request, List.of(replies), List.of(calendar), model);
  }

  private static ScriptedModel model(Function<Prompt, String> script) {
    return new ScriptedModel("replies", script);
  }

  private static Reply reply(Doubt doubt, String words) {
    return new Reply(doubt.question(), doubt.about(), doubt.choices(), words);
  }

  /** Says that Ulla is busy, or away all day: it cannot decide. */
  private static LanguageModel torn() {
    ScriptedModel model = model(AnsweringTest::usual);
    return new LanguageModel() {
      @Override
      public Completion complete(Prompt prompt) {
        return model.complete(prompt);
      }

      @Override
      public Optional<Completion> otherwise(Prompt prompt, double doubt) {
        String usual = usual(prompt);
        String other = usual.startsWith("busy") ? "busy N1 W1 R1; free N1 W1" : usual;
        return Optional.of(new Completion(other, 1, 1, 1, Completion.Finish.STOP));
      }

      @Override
      public String id() {
        return "torn";
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void aChoiceByNumberFixesTheReading() {
    Doubt doubt = read(REQUEST, torn()).doubts().get(0);
    assertThat(doubt.choices())
        .containsExactly(
            "Ulla is busy on Tuesday from 10:00 to 11:00",
            "Ulla is busy on Tuesday from 10:00 to 11:00, and Ulla has nothing on Tuesday");
    Reading first = read(REQUEST, torn(), reply(doubt, "1"));
    assertThat(first.doubts()).isEmpty();
    assertThat(first.spec().of("free")).isEmpty();
    Reading second = read(REQUEST, torn(), reply(doubt, "the second"));
    assertThat(second.doubts()).isEmpty();
    assertThat(second.spec().of("free")).hasSize(1);
  }

  @Test
  void wordsTakeThePlaceOfWhatWasDoubted() {
    LanguageModel careless =
        model(p -> last(p).startsWith("> she") ? "busy N1 W1 R1" : careless(p));
    Doubt doubt = read(REQUEST, careless).doubts().get(0);
    assertThat(doubt.question()).contains("10:00-11:00");
    Reading told = read(REQUEST, careless, reply(doubt, "She is busy then."));
    assertThat(told.doubts()).isEmpty();
    assertThat(told.spec().of("free")).isEmpty();
    assertThat(told.spec().of("busy").get(0).slots())
        .isEqualTo(Map.of("person", "Ulla", "day", "Tuesday", "from", 600, "to", 660));
    assertThat(told.spec().of("duration")).hasSize(1);
  }

  @Test
  void aBookForAReplyIsRefused() {
    Reply book = new Reply("Which?", null, List.of(), "word ".repeat(20_000));
    assertThatThrownBy(() -> read(REQUEST, model(AnsweringTest::usual), book))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  private static String careless(Prompt p) {
    String usual = usual(p);
    return usual.startsWith("busy") ? "free N1 W1" : usual;
  }

  @Test
  void quotesOfRepliesCountOnFromTheRequest() {
    LanguageModel careless =
        model(p -> last(p).startsWith("> she") ? "busy N1 W1 R1" : careless(p));
    Reply reply = reply(read(REQUEST, careless).doubts().get(0), "Well. She is busy then!");
    Constraint busy = read(REQUEST, careless, reply).spec().of("busy").get(0);
    Quote quote = Objects.requireNonNull(busy.quote());
    String said = Conversation.of(REQUEST, List.of(reply));
    assertThat(said.substring(quote.from(), quote.to())).isEqualTo("She is busy then");
    assertThat(quote.text()).isEqualTo("She is busy then");
  }

  @Test
  void whatCannotBeReadCanBeLeftOut() {
    LanguageModel careless = model(AnsweringTest::careless);
    Doubt doubt = read(REQUEST, careless).doubts().get(0);
    assertThat(doubt.choices()).contains(Doubt.NOTHING);
    Reading told = read(REQUEST, careless, reply(doubt, "leave it out"));
    assertThat(told.doubts()).isEmpty();
    assertThat(told.spec().of("free")).isEmpty();
  }

  @Test
  void aReplyThatStatesNothingLeavesTheDoubt() {
    LanguageModel careless = model(AnsweringTest::careless);
    Reading asked = read(REQUEST, careless);
    Reading told = read(REQUEST, careless, reply(asked.doubts().get(0), "who knows"));
    assertThat(told.doubts())
        .extracting(Doubt::question)
        .contains(asked.doubts().get(0).question());
    assertThat(told.spec()).isEqualTo(asked.spec());
  }

  @Test
  void valuesAloneAnswerWhatIsMissing() {
    String without = "Meet on Tuesday between 9:00 and 15:00.";
    LanguageModel model = model(p -> last(p).contains("meet") ? "days W1; work_hours R1" : "none");
    String question = Objects.requireNonNull(calendar.kinds().get("duration")).question();
    Reply reply = new Reply(question, null, List.of(), "An hour and a half, thanks");
    Reading told = read(without, model, reply);
    assertThat(told.doubts()).isEmpty();
    assertThat(told.spec().of("duration").get(0).number("minutes")).isEqualTo(90);
  }

  @Test
  void atFaultTheLastWordHolds() {
    LanguageModel model = model(p -> last(p).contains("make it") ? "duration U1" : usual(p));
    Quote about = read(REQUEST, model).spec().of("duration").get(0).quote();
    Reply reply = new Reply("Is that long enough?", about, List.of(), "Make it 50 minutes");
    Reading told = read(REQUEST, model, reply);
    assertThat(told.spec().of("duration")).extracting(c -> c.number("minutes")).containsExactly(50);
    assertThat(told.spec().of("work_hours")).hasSize(1);
  }

  @Test
  void whatWasNotAskedAboutIsNotReplacedInSilence() {
    LanguageModel model = model(p -> last(p).contains("make it") ? "duration U1" : usual(p));
    Reply reply = new Reply("Where?", null, List.of(), "Make it 50 minutes");
    assertThat(read(REQUEST, model, reply).spec().of("duration")).hasSize(2);
  }

  @Test
  void wordsBesideAChoiceAreReadToo() {
    Doubt doubt = read(REQUEST, torn()).doubts().get(0);
    Reply reply = reply(doubt, "The first. Nils is at the gym on Tuesday 12:00-13:00");
    Reading told = read(REQUEST, torn(), reply);
    assertThat(told.spec().of("busy")).hasSize(2);
    Quote quote = Objects.requireNonNull(told.spec().of("busy").get(1).quote());
    String said = Conversation.of(REQUEST, List.of(reply));
    assertThat(said.substring(quote.from(), quote.to())).isEqualTo(quote.text());
  }

  @Test
  void theDomainCanBeChosen() {
    Domain trip = DomainLoader.load(Path.of(""), "trip");
    ScriptedModel model = model(p -> "other");
    PointingReader reader = new PointingReader(ShapeMemory.fresh());
    List<Domain> both = List.of(calendar, trip);
    Doubt which = reader.read("Something nice.", List.of(), both, model).doubts().get(0);
    Reading told = reader.read("Something nice.", List.of(reply(which, "trip")), both, model);
    assertThat(told.spec().domain()).isEqualTo("trip");
    assertThat(told.doubts()).isEmpty();
  }

  @Test
  void aReplyAboutWordsThatAreNotThereDoesNoHarm() {
    Quote nowhere = new Quote("nowhere", 9_000, 9_007);
    Reply reply = new Reply("What?", nowhere, List.of(), "| - | \n\n :: (((");
    Reading told = read(REQUEST, model(AnsweringTest::usual), reply);
    assertThat(told.spec()).isEqualTo(read(REQUEST, model(AnsweringTest::usual)).spec());
  }
}
