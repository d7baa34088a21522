package dev.surefoot.read.mention;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** Trains the {@link NameFinder}. The same texts in the same order make the same model. */
public final class NameSchool {

  private static final int ITERATIONS = 60;
  private static final int CUTOFF = 3;
  private static final double L1_COST = 0.3;
  private static final double L2_COST = 0.1;

  private final List<Event> events = new ArrayList<>();

  /** What the rules alone find, for a text to be labelled. */
  public static List<Mention> guesses(List<Token> tokens, Set<Mention.Type> wanted) {
    return Mentions.guess(tokens, Sought.of(wanted)).names();
  }

  /**
   * Adds a text.
   *
   * @param labels for each token {@code B} where a name begins, {@code I} where one goes on, {@code
   *     O} elsewhere, and null where nobody knows
   */
  public void add(List<Token> tokens, @Nullable String[] labels, Set<Mention.Type> wanted) {
    Traits traits = Mentions.traits(tokens, Mentions.guess(tokens, Sought.of(wanted)), wanted);
    String before = NameFinder.OUTSIDE;
    for (int i = 0; i < labels.length; i++) {
      String label = labels[i];
      if (label != null) {
        List<String> all = traits.at(i);
        traits.after(before, i, all);
        events.add(new Event(label, all.toArray(String[]::new)));
      }
      before = label == null ? NameFinder.OUTSIDE : label;
    }
  }

  /** Trains on the texts added and writes the model, compressed; returns the number of tokens. */
  public int train(Path out) throws IOException {
    TrainingParameters how = new TrainingParameters();
    how.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    how.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    how.put(QNTrainer.L1COST_PARAM, L1_COST);
    how.put(QNTrainer.L2COST_PARAM, L2_COST);
    Map<String, String> report = new HashMap<>();
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(how, report);
    indexer.index(ObjectStreamUtils.createObjectStream(events));
    QNTrainer trainer = new QNTrainer(how);
    trainer.init(how, report);
    QNModel model = trainer.trainModel(ITERATIONS, indexer);
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(out));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(file))) {
      new BinaryQNModelWriter(model, data).persist();
    }
    return events.size();
  }
}
