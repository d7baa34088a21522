package dev.surefoot.read.teach;

import dev.surefoot.read.clause.Parts;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the parts of a clause say, where the answer of the whole tells it: each statement points at
 * tags of one part only. Teaches the second look of {@link dev.surefoot.read.clause.Parts}.
 */
final class Apart {

  private static final int LEAST_STATED = 3;

  private Apart() {}

  /** The parts with their answers; none where they do not follow from the whole. */
  static List<Example> of(Example whole) {
    List<Pointing> said = Pointing.read(whole.answer());
    if (said.size() < LEAST_STATED || !said.stream().allMatch(Pointing::states)) {
      return List.of();
    }
    List<Parts.Part> parts = Parts.of(whole.prompt());
    List<List<Pointing>> answers = new ArrayList<>();
    parts.forEach(p -> answers.add(new ArrayList<>()));
    for (Pointing p : said) {
      Set<String> tags = tags(p);
      List<Integer> holders = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if (!tags.isEmpty() && own(parts.get(i)).keySet().containsAll(tags)) {
          holders.add(i);
        }
      }
      if (holders.size() != 1) {
        return List.of();
      }
      answers.get(holders.get(0)).add(renamed(p, own(parts.get(holders.get(0)))));
    }
    List<Example> out = new ArrayList<>();
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      String answer = Pointing.write(answers.get(i));
      out.add(
          new Example(whole.source(), whole.style(), whole.domain(), parts.get(i).shape(), answer));
    }
    return out;
  }

  /** Names in the part of its own tags, by those in the whole. */
  private static Map<String, String> own(Parts.Part part) {
    return part.own().stream()
        .collect(Collectors.toMap(t -> part.whole().getOrDefault(t, t), t -> t));
  }

  private static Set<String> tags(Pointing p) {
    return p.fields().stream()
        .flatMap(List::stream)
        .flatMap(word -> List.of(word.split("~")).stream())
        .filter(word -> word.matches("[A-Z]\\d+"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Pointing renamed(Pointing p, Map<String, String> names) {
    List<List<String>> fields =
        p.fields().stream().map(f -> f.stream().map(w -> renamed(w, names)).toList()).toList();
    return new Pointing(p.op(), p.kind(), p.soft(), fields);
  }

  private static String renamed(String word, Map<String, String> names) {
    return List.of(word.split("~")).stream()
        .map(w -> names.getOrDefault(w, w))
        .collect(Collectors.joining("~"));
  }
}
