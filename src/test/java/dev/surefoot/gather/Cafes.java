package dev.surefoot.gather;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small domain with tables, for tests. */
final class Cafes {

  static final Domain DOMAIN = DomainLoader.load(Path.of("src/test/resources/fifth"), "cafes");

  static final String TOWNS = "Aarle\tNorthmoor\nBeckum\tNorthmoor\nCorley\tSouthfell\n";

  static final String ROWS =
      """
      ,NAME,Town,average cost,Dishes
      0,The Kettle,Beckum,12,"Cake, Soup"
      1,Old Oven,Beckum,9.5,Bread
      2,"Rose, the",Beckum,$30,"Soup, Stew, Soup"
      3,,Beckum,5,Soup
      4,Far Away,Corley,7,Cake
      """;

  static final String WAYS =
      """
      from,to,cost,duration,distance
      Aarle,Beckum,,1 hour 5 mins,"1,060 km"
      Beckum,Aarle,,56 mins,98.6 km
      Beckum,Aarle,,57 mins,99 km
      Aarle,Corley,,,
      Corley,Aarle,,1 day 2 hours,"2,000 km"
      """;

  private Cafes() {}

  /** Writes good files. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("towns.txt"), TOWNS);
    Files.writeString(folder.resolve("cafes.csv"), ROWS);
    Files.writeString(folder.resolve("ways.csv"), WAYS);
    return folder;
  }

  static Spec spec(String town, String from, String to) {
    return SpecJson.read(
            DOMAIN,
            """
            {"domain": "cafes", "constraints": [
              {"kind": "town", "slots": {"name": "%s"}},
              {"kind": "home", "slots": {"name": "Aarle"}},
              {"kind": "dates", "slots": {"from": "%s", "to": "%s"}}]}
            """
                .formatted(town, from, to))
        .value();
  }
}
