package dev.surefoot.execute.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "select a from b where c = ? and d < ?      | true",
        "SELECT a FROM b ORDER BY a LIMIT 3;        | true",
        "select a from b where c = 'x; y'           | true",
        "with t as (select 1 as n) select n from t  | true",
        "values (1), (2)                            | true",
        "select a from b where c =                  | false",
        "select a from b where c = 1 <- run that    | false",
        "select a from b where c = ? - the mark     | false",
        "select a from b where c = ? with the value | false",
        "select a from b; delete from b             | false",
        "select the best one                        | false",
        "''                                         | false"
      })
  void wholeStatementsAreTold(String words, boolean whole) {
    assertThat(Sql.whole(words)).isEqualTo(whole);
  }
}
