package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void anyLanguageIsText() {
    String text = "会议 в среду\tà 9 h\r\n";
    assertThat(Texts.checked(Texts.decode(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
  }

  @Test
  void anotherEncodingIsNamedAsTheCause() {
    assertThatThrownBy(() -> Texts.decode("café".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("UTF-8")
        .hasMessageContaining("Maybe it is in another encoding");
  }

  @Test
  void binaryIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Texts.checked("ab\u0001"))
        .hasMessageContaining("U+0001 at position 2");
  }
}
