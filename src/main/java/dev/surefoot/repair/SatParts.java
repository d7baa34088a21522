package dev.surefoot.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a slot's options that rules speak of. Options that are in the same parts form an atom,
 * and a part is a few atoms: hundreds of options are then linked once and not once for each part.
 */
final class SatParts {

  private final SatModel model;
  private final SatSlots.Slot slot;
  private final Map<BitSet, Integer> sets;

  /**
   * @param sets options of each part, and its literal
   */
  SatParts(SatModel model, SatSlots.Slot slot, Map<BitSet, Integer> sets) {
    this.model = model;
    this.slot = slot;
    this.sets = sets;
  }

  void link() {
    Map<BitSet, Integer> atoms = new LinkedHashMap<>();
    for (BitSet atom : atoms()) {
      atoms.put(atom, atom(atom));
    }
    sets.forEach(
        (set, literal) -> {
          if (!atoms.containsKey(set)) {
            part(set, literal, atoms);
          }
        });
  }

  private List<BitSet> atoms() {
    Map<BitSet, BitSet> bySets = new LinkedHashMap<>();
    for (int option = 0; option < slot.options().size(); option++) {
      BitSet in = new BitSet();
      int number = 0;
      for (BitSet set : sets.keySet()) {
        in.set(number++, set.get(option));
      }
      bySets.computeIfAbsent(in, s -> new BitSet()).set(option);
    }
    return List.copyOf(bySets.values());
  }

  private int atom(BitSet options) {
    List<Integer> literals =
        options.stream().mapToObj(i -> slot.options().get(i).literal()).toList();
    Integer part = sets.get(options);
    if (literals.size() == 1) {
      return literals.get(0);
    }
    int atom = part == null ? model.newBool() : part;
    model.exactlyOne(literals, SatModel.not(atom));
    return atom;
  }

  /** Just one of its atoms, or one of the others, or nothing at all. */
  private void part(BitSet set, int literal, Map<BitSet, Integer> atoms) {
    List<Integer> inside = new ArrayList<>();
    List<Integer> outside = new ArrayList<>();
    atoms.forEach((atom, l) -> (atom.intersects(set) ? inside : outside).add(l));
    if (slot.empty() != null) {
      outside.add(slot.empty());
    }
    if (inside.size() <= outside.size()) {
      model.exactlyOne(inside, SatModel.not(literal));
    } else {
      model.exactlyOne(outside, literal);
    }
  }
}
