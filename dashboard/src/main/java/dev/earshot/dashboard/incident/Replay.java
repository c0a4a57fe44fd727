package dev.earshot.dashboard.incident;

import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.spike.Spike;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one sensitivity would have told people in the past. Drops and spikes become incidents, and
 * announced events silence them, as they do in {@link IncidentBook} and {@link SpikeBook}, so that
 * the past is told as it would have been; a detector decides at each step from the steps before it,
 * so nothing is known too early. Nobody is taken to have acknowledged or snoozed anything.
 *
 * @param <T> what is found: drops or spikes
 * @param calls in time order
 */
public record Replay<T>(Sensitivity sensitivity, List<Call<T>> calls) {

  /**
   * An incident that would have been opened.
   *
   * @param silencedBy the announced event because of which nobody would have been alerted
   * @param held whether nobody would have been alerted because people had just been
   */
  public record Call<T>(
      T found,
      Instant from,
      Instant detectedAt,
      Instant to,
      Optional<Annotation> silencedBy,
      boolean held) {

    /** Whether people would have been alerted. */
    public boolean alerts() {
      return silencedBy.isEmpty() && !held;
    }
  }

  public Replay {
    calls = List.copyOf(calls);
  }

  /**
   * @param drops all that this sensitivity finds, in time order
   * @param events annotations of the topic
   * @param from of the time of the alerts, inclusive
   * @param to exclusive
   */
  public static Replay<Drop> ofDrops(
      Sensitivity sensitivity,
      List<Drop> drops,
      List<Annotation> events,
      Instant from,
      Instant to) {
    List<Call<Drop>> calls =
        Spells.of(drops).stream()
            .map(drop ->
                new Call<>(
                    drop,
                    drop.from(),
                    drop.detectedAt(),
                    drop.to(),
                    Announced.silencing(events, drop.from(), drop.detectedAt(), drop.to()),
                    false))
            .toList();
    return new Replay<>(sensitivity, during(calls, from, to));
  }

  /**
   * @param spikes all that this sensitivity finds, in time order
   * @param events annotations of the topic
   * @param from of the time of the alerts, inclusive
   * @param to exclusive
   */
  public static Replay<Spike> ofSpikes(
      Sensitivity sensitivity,
      List<Spike> spikes,
      List<Annotation> events,
      Instant from,
      Instant to) {
    List<Call<Spike>> calls = new ArrayList<>();
    Instant quietUntil = Instant.MIN;
    for (Spike spike : Spells.ofSpikes(spikes)) {
      Optional<Annotation> silencedBy =
          Announced.silencing(events, spike.from(), spike.detectedAt(), spike.to());
      boolean held = spike.detectedAt().isBefore(quietUntil);
      Call<Spike> call =
          new Call<>(spike, spike.from(), spike.detectedAt(), spike.to(), silencedBy, held);
      calls.add(call);
      quietUntil = call.alerts() ? SpikeBook.quietAfter(spike) : quietUntil;
    }
    return new Replay<>(sensitivity, during(calls, from, to));
  }

  private static <T> List<Call<T>> during(List<Call<T>> calls, Instant from, Instant to) {
    return calls.stream()
        .filter(call -> !call.detectedAt().isBefore(from) && call.detectedAt().isBefore(to))
        .toList();
  }

  /** How many alerts people would have got, each for an incident of its own. */
  public long alerts() {
    return calls.stream().filter(Call::alerts).count();
  }

  /** Whether an incident would have been opened in a time, such as that of one that was. */
  public boolean finds(Instant from, Instant to) {
    return calls.stream().anyMatch(call -> call.from().isBefore(to) && from.isBefore(call.to()));
  }
}
