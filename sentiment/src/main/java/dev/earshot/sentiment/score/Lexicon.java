package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * What a word feels like before any training: valences in [−1, 1] from one or more word lists,
 * found by the hash of the word or pair of words. Part of the model file.
 */
public final class Lexicon {

  /**
   * Columns: lists of words rated by people, of emoji, and what encoders said of words and of pairs
   * of words. The first is VADER's.
   */
  public static final int AFINN = 1;

  public static final int WORD_VALENCE = 2;
  public static final int EMOJI = 3;

  public static final int PAIR_VALENCE = 4;
  public static final int WORD_CALM = 5;
  public static final int PAIR_CALM = 6;

  /** Column of Earshot's own lists of other languages than English, see {@link ListedWords}. */
  public static final int LISTED = 7;

  public static final int COLUMNS = 8;

  private static final int MAX_COLUMNS = 8;
  private static final int MAX_ENTRIES = 1 << 20;

  /** Bits of a hash that {@link #present} goes by. */
  private static final int SHORT = 20;

  private final int columns;
  private final int[] hashes;
  private final byte[] valences;
  private final int mask;

  /**
   * Whether any entry's hash begins with some bits. Most words and pairs of a text are not listed;
   * this tells it in 128 kB, which stay nearer to the processor than {@link #hashes}.
   */
  private final long[] present = new long[(1 << SHORT) / Long.SIZE];

  private int entries;

  private Lexicon(int columns, int entries) {
    this.columns = columns;
    int capacity = Integer.highestOneBit(Math.max(4, 3 * entries)) << 1;
    this.hashes = new int[capacity];
    this.valences = new byte[capacity * columns];
    this.mask = capacity - 1;
  }

  /**
   * @param words form of a word → one valence a column, each in [−1, 1]
   */
  public static Lexicon of(int columns, Map<String, float[]> words) {
    Lexicon lexicon = new Lexicon(columns, words.size());
    words.forEach((word, values) -> {
      byte[] bytes = new byte[columns];
      for (int c = 0; c < columns; c++) {
        bytes[c] = (byte) Math.round(Math.max(-1, Math.min(1, values[c])) * 127);
      }
      lexicon.put(hash(word), bytes);
    });
    return lexicon;
  }

  static Lexicon read(DataInputStream in) throws IOException {
    int columns = in.readUnsignedByte();
    int entries = in.readInt();
    if (columns > MAX_COLUMNS || entries < 0 || entries > MAX_ENTRIES) {
      throw new IOException("a lexicon of %d × %d is too large".formatted(entries, columns));
    }
    Lexicon lexicon = new Lexicon(columns, entries);
    byte[] values = new byte[columns];
    for (int i = 0; i < entries; i++) {
      int hash = in.readInt();
      in.readFully(values);
      lexicon.put(hash, values);
    }
    return lexicon;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(columns);
    out.writeInt(entries);
    for (int slot = 0; slot < hashes.length; slot++) {
      if (hashes[slot] != 0) {
        out.writeInt(hashes[slot]);
        out.write(valences, slot * columns, columns);
      }
    }
  }

  int columns() {
    return columns;
  }

  /** Where the valences of a word stand, or −1. */
  int find(String form) {
    return slot(hash(form));
  }

  /**
   * The same of a form that is hashed bit by bit.
   *
   * @param state {@link #begin} and {@link Hashing#steps}
   */
  int find(int state) {
    return slot(whole(state));
  }

  /** The beginning of a form, for {@link #find(int)}. */
  static int begin(String start) {
    return Hashing.steps(Hashing.begin('x'), start);
  }

  private int slot(int hash) {
    int beginning = hash >>> (Integer.SIZE - SHORT);
    if ((present[beginning / Long.SIZE] & (1L << beginning)) == 0) {
      return -1;
    }
    for (int slot = hash & mask; hashes[slot] != 0; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash) {
        return slot;
      }
    }
    return -1;
  }

  /** In [−1, 1]; 0 of a column that this lexicon lacks. */
  float valence(int slot, int column) {
    return column < columns ? valences[slot * columns + column] / 127f : 0;
  }

  private void put(int hash, byte[] values) {
    int slot = hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    entries += hashes[slot] == 0 ? 1 : 0;
    hashes[slot] = hash;
    int beginning = hash >>> (Integer.SIZE - SHORT);
    present[beginning / Long.SIZE] |= 1L << beginning;
    System.arraycopy(values, 0, valences, slot * columns, columns);
  }

  private static int hash(String form) {
    return whole(begin(form));
  }

  /** 0 stands for an empty slot. */
  private static int whole(int state) {
    int h = Hashing.finish(state);
    return h == 0 ? 1 : h;
  }
}
