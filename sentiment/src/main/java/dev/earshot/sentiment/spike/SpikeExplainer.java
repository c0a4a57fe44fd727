package dev.earshot.sentiment.spike;

import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Driver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says which themes, sources, languages and authors a spike is made of.
 *
 * <p>What merely grew with everything else says nothing: a part is named when its share of the
 * messages rose further than chance explains. Named parts do not overlap, the surest takes its
 * messages first, and what nobody took comes last, so that the rows add up to all messages and to
 * all that came above usual.
 */
public final class SpikeExplainer {

  private static final int MOST_DRIVERS = 5;
  private static final int FEWEST_MESSAGES = 10;
  private static final double SMALLEST_SHARE = .03;

  /** Standard errors; so many that hardly one of a thousand candidates is named by chance. */
  private static final double SURE = 4;

  private final Supplier<Set<String>> hidden;

  /**
   * @param hidden words, lower case, that are to name nothing; asked for each explanation
   */
  public SpikeExplainer(Supplier<Set<String>> hidden) {
    this.hidden = hidden;
  }

  /**
   * @param topic id of the topic, whose words are no themes
   * @param before messages of the time before, the longer the better
   * @param during messages of the spike
   * @param usual how many messages the time of the spike usually has, more than 0
   */
  public List<SpikeDriver> explain(
      String topic, List<Mention> before, List<Mention> during, double usual) {
    Crowd crowd = new Crowd(topic, before, during, hidden.get());
    List<Crowd.Part> parts = crowd.parts();
    double scale = before.isEmpty() ? 0 : usual / before.size();
    boolean[] taken = new boolean[crowd.size()];
    List<SpikeDriver> drivers = new ArrayList<>();
    Crowd.Part best = best(crowd, parts, taken);
    while (best != null && drivers.size() < MOST_DRIVERS) {
      drivers.add(take(crowd, best, taken, scale));
      best = best(crowd, parts, taken);
    }
    drivers.sort(Comparator.comparingDouble((SpikeDriver driver) -> -driver.more()));
    int[] left = IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    double named = drivers.stream().mapToDouble(SpikeDriver::usual).sum();
    SpikeDriver rest =
        take(crowd, new Crowd.Part("everything else", Driver.Kind.NOT_EXPLAINED, left), taken, 0);
    drivers.add(
        new SpikeDriver(rest.name(), rest.kind(), rest.count(), usual - named, rest.messages()));
    return drivers;
  }

  private static Crowd.@Nullable Part best(Crowd crowd, List<Crowd.Part> parts, boolean[] taken) {
    IntPredicate everything = i -> !taken[i];
    IntPredicate people = i -> !taken[i] && crowd.fresh(i);
    double[] all = crowd.count(everything);
    double[] counted = crowd.count(people);
    Crowd.Part best = null;
    double most = 0;
    for (Crowd.Part part : parts) {
      boolean author = part.kind() == Driver.Kind.AUTHOR;
      double[] of = crowd.count(part.messages(), author ? everything : people);
      double rise = certainRise(of, author ? all : counted);
      double large = Math.max(FEWEST_MESSAGES, SMALLEST_SHARE * crowd.during());
      if (of[1] >= large && rise > most) {
        most = rise;
        best = part;
      }
    }
    return best;
  }

  /** By how much its share has risen at least. */
  private static double certainRise(double[] of, double[] all) {
    double is = of[1] / all[1];
    double was = all[0] == 0 ? 0 : of[0] / all[0];
    double together = (of[0] + of[1] + 1) / (all[0] + all[1] + 2);
    double variance = together * (1 - together) * (1 / all[1] + 1 / Math.max(1, all[0]));
    return is - was - SURE * Math.sqrt(variance);
  }

  private static SpikeDriver take(Crowd crowd, Crowd.Part part, boolean[] taken, double scale) {
    List<String> messages = new ArrayList<>();
    int before = 0;
    for (int i : part.messages()) {
      if (!taken[i]) {
        taken[i] = true;
        if (crowd.isDuring(i)) {
          messages.add(crowd.mention(i).id());
        } else {
          before++;
        }
      }
    }
    return new SpikeDriver(part.name(), part.kind(), messages.size(), before * scale, messages);
  }
}
