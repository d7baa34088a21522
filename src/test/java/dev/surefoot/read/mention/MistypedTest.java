package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistypedTest {

  private static String read(String text) {
    return Tokens.of(text).stream().map(Token::raw).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Thrusday,Thursday",
    "Mondsy,Monday",
    "minuets,minuets",
    "mimutes,minutes",
    "betwene,between",
    "befpre,before",
    "wednesdat,wednesday",
    "qurater,quarter",
    "togehter,together",
    "avalable,available",
    "kitchenette,kitchenette",
    "nope,nope",
    "youre,youre",
    "thu,thu"
  })
  void aSlipOfAUsualWordIsReadAsTheWord(String typed, String meant) {
    assertThat(read("It is " + typed)).isEqualTo("It is " + meant);
  }

  @Test
  void aNameTypedWronglyOnceIsTheNameOfTheText() {
    assertThat(read("Torvald can come. I asked Torvald. But Torvadl cannot"))
        .endsWith("But Torvald cannot");
  }

  @Test
  void namesThatAreAlikeStayApart() {
    String text = "Anna and Ann met Leo , Lee and Leo";
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void aSurnameThatIsAllButAWordStays() {
    String text = "Udo Bern , room 4 . \n Mila Sost 9 till 10 . \n Holn : 11 till 12";
    assertThat(read(text)).isEqualTo(text);
  }

  @Test
  void aTokenStandsWhereItWasWritten() {
    List<Token> tokens = Tokens.of("on Thrusday");
    assertThat(tokens.get(1).raw()).isEqualTo("Thursday");
    assertThat(tokens.get(1).from()).isEqualTo(3);
    assertThat(tokens.get(1).to()).isEqualTo(11);
  }

  @Test
  @Timeout(60)
  void aLongTextOfStrangeWordsIsReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(Integer.toString(i * 7919 + 100_000, 26).replaceAll("\\d", "q")).append(' ');
    }
    assertThat(Tokens.of(text.toString())).hasSizeGreaterThan(15_000);
  }
}
