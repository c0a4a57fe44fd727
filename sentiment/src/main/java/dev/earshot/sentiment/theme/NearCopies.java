package dev.earshot.sentiment.theme;

import java.util.List;

/**
 * Finds texts that share most of their runs of three words. Pairs worth a look are found by the
 * smallest hashes of their runs (MinHash, Broder 1997) in bands of two; of twelve bands one is the
 * same with a probability of .99 where six tenths of the runs are.
 */
final class NearCopies {

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_WORDS = 8;

  private static final int RUN = 3;
  private static final int BANDS = 12;
  private static final int ROWS = 2;

  /** Runs in common over all runs, from which on a text is a copy. */
  private static final double ALIKE = .6;

  /** Of each text that is no copy of one before and long enough to be copied. */
  private final long[][] runs;

  /** The same of its bands. */
  private final long[][] bands;

  /**
   * By band a hash table of the texts that were first with their hash: its number plus one where
   * the hash belongs or behind, 0 where a place is free.
   */
  private final int[][] first;

  /**
   * @param texts that may come
   */
  NearCopies(int texts) {
    this.runs = new long[texts][];
    this.bands = new long[texts][];
    this.first = new int[BANDS][4 * Integer.highestOneBit(Math.max(1, texts))];
  }

  /**
   * The earlier text that this one nearly is, or this one itself, which is then remembered.
   *
   * @param index each text has its own
   */
  int first(int index, List<String> words) {
    if (words.size() < FEWEST_WORDS) {
      return index;
    }
    long[] own = runs(words);
    long[] hashes = bands(own);
    int[] places = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      places[band] = place(band, hashes[band]);
      int other = first[band][places[band]] - 1;
      if (other >= 0 && alike(own, runs[other])) {
        return other;
      }
    }
    runs[index] = own;
    bands[index] = hashes;
    for (int band = 0; band < BANDS; band++) {
      if (first[band][places[band]] == 0) {
        first[band][places[band]] = index + 1;
      }
    }
    return index;
  }

  /** Where the first text with a hash is, or a free place for one. */
  private int place(int band, long hash) {
    int[] table = first[band];
    int place = (int) hash & (table.length - 1);
    while (table[place] != 0 && bands[table[place] - 1][band] != hash) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private static long[] runs(List<String> words) {
    long[] runs = new long[words.size() - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = 0;
      for (int word = i; word < i + RUN; word++) {
        hash = mixed(hash + words.get(word).hashCode());
      }
      runs[i] = hash;
    }
    return Ascending.distinct(runs, runs.length);
  }

  private static long[] bands(long[] runs) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        long least = Long.MAX_VALUE;
        long salt = mixed(1 + band * ROWS + row);
        for (long run : runs) {
          least = Math.min(least, mixed(run ^ salt));
        }
        hash = mixed(hash ^ least);
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static boolean alike(long[] a, long[] b) {
    int common = 0;
    int j = 0;
    for (long run : a) {
      while (j < b.length && b[j] < run) {
        j++;
      }
      common += j < b.length && b[j] == run ? 1 : 0;
    }
    return common >= ALIKE * (a.length + b.length - common);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit depends on every bit. */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
