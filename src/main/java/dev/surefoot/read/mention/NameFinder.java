package dev.surefoot.read.mention;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by a maximum entropy model over the {@link Traits} of tokens, trained on the phrases
 * of all domains ({@link NameSchool}). The labels of a text are the likeliest sequence.
 */
final class NameFinder {

  static final String BEGIN = "B";
  static final String INSIDE = "I";
  static final String OUTSIDE = "O";

  private static final String[] LABELS = {OUTSIDE, BEGIN, INSIDE};
  private static final int IN = 2;

  private final MaxentModel model;
  private final int[] index = new int[LABELS.length];

  NameFinder(MaxentModel model) {
    this.model = model;
    for (int l = 0; l < LABELS.length; l++) {
      index[l] = model.getIndex(LABELS[l]);
    }
  }

  /** The one that comes with the program; null when it is missing. */
  static @Nullable NameFinder shipped() {
    return Shipped.FINDER;
  }

  private static final class Shipped {
    static final @Nullable NameFinder FINDER = load();

    private static @Nullable NameFinder load() {
      try (InputStream in = NameFinder.class.getResourceAsStream("/names.bin")) {
        return in == null ? null : read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static NameFinder read(InputStream in) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
    return new NameFinder(new BinaryQNModelReader(data).getModel());
  }

  /** Where names stand: for each token whether it begins one, goes on with one, or neither. */
  String[] labels(Traits traits, int size) {
    double[] best = {0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    int[][] from = new int[size][];
    for (int i = 0; i < size; i++) {
      from[i] = new int[LABELS.length];
      best = step(traits, i, best, from[i]);
    }
    return trace(best, from);
  }

  private double[] step(Traits traits, int i, double[] best, int[] from) {
    List<String> own = traits.at(i);
    double[] next = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int before = 0; before < LABELS.length; before++) {
      if (best[before] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      List<String> all = new ArrayList<>(own);
      traits.after(LABELS[before], i, all);
      double[] p = model.eval(all.toArray(String[]::new));
      for (int label = 0; label < LABELS.length; label++) {
        double score = best[before] + Math.log(p[index[label]] + 1e-9);
        if (score > next[label] && !(label == IN && (before == 0 || traits.breaks(i)))) {
          next[label] = score;
          from[label] = before;
        }
      }
    }
    return next;
  }

  private static String[] trace(double[] best, int[][] from) {
    String[] labels = new String[from.length];
    int label = best[0] >= best[1] && best[0] >= best[IN] ? 0 : best[1] >= best[IN] ? 1 : IN;
    for (int i = from.length - 1; i >= 0; i--) {
      labels[i] = LABELS[label];
      label = from[i][label];
    }
    return labels;
  }
}
