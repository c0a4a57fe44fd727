package dev.earshot.dashboard.incident;

import dev.earshot.listener.topic.Topic.Sensitivity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What people's answers say about the sensitivity of a topic's rule.
 *
 * @param to the sensitivity suggested; the present one where nothing should change
 * @param keepsUseful how many of the alerts judged useful it would have raised as well
 * @param useful how many were judged useful
 * @param raisesWrong how many of the alerts judged wrong it would have raised as well
 * @param wrong how many were judged wrong
 * @param more how many more alerts than the present one it would have raised, negative for fewer
 */
public record Suggestion(
    Kind kind,
    Sensitivity to,
    long keepsUseful,
    long useful,
    long raisesWrong,
    long wrong,
    long more) {

  /** Under so many answers nothing is suggested. */
  public static final int LEAST_ANSWERS = 5;

  /** Of the alerts judged useful: a stricter rule may lose no more than the rest. */
  private static final double KEPT = .9;

  /** Of the answers: with more wrong ones there is no room for a more sensitive rule. */
  private static final double FEW_WRONG = .1;

  /** What to do. */
  public enum Kind {
    /** Too few answers. */
    WAIT,
    /** Wrong alerts would go and useful ones stay. */
    STRICTER,
    /** Hardly any alert was wrong and there are more drops to find. */
    MORE_SENSITIVE,
    KEEP
  }

  /**
   * @param now the present sensitivity
   * @param replays one for each sensitivity, over the same time
   * @param judged incidents of the same rule and time that somebody judged
   */
  public static Suggestion of(
      Sensitivity now, List<? extends Replay<?>> replays, List<Incident> judged) {
    Judge judge = new Judge(replays, judged, now);
    if (judged.size() < LEAST_ANSWERS) {
      return judge.suggest(Kind.WAIT, judge.present);
    }
    return judge
        .stricter()
        .map(replay -> judge.suggest(Kind.STRICTER, replay))
        .or(() -> judge.moreSensitive().map(r -> judge.suggest(Kind.MORE_SENSITIVE, r)))
        .orElseGet(() -> judge.suggest(Kind.KEEP, judge.present));
  }

  /** Compares the sensitivities by the answers. */
  private static final class Judge {

    private final List<? extends Replay<?>> replays;
    private final List<Incident> useful;
    private final List<Incident> wrong;
    private final int answers;
    private final Replay<?> present;

    Judge(List<? extends Replay<?>> replays, List<Incident> judged, Sensitivity now) {
      this.replays = replays;
      useful = those(judged, Verdict.USEFUL);
      wrong = those(judged, Verdict.WRONG);
      answers = judged.size();
      present = replays.stream().filter(r -> r.sensitivity() == now).findFirst().orElseThrow();
    }

    private static List<Incident> those(List<Incident> judged, Verdict verdict) {
      return judged.stream().filter(incident -> incident.verdict() == verdict).toList();
    }

    /** The one nearest to the present among those that raise fewest wrong alerts. */
    Optional<? extends Replay<?>> stricter() {
      return replays.stream()
          .filter(replay -> replay.sensitivity().compareTo(present.sensitivity()) < 0)
          .filter(replay -> found(replay, useful) >= KEPT * useful.size())
          .filter(replay -> found(replay, wrong) < found(present, wrong))
          .min(
              Comparator.<Replay<?>>comparingLong(replay -> found(replay, wrong))
                  .thenComparing(Replay::sensitivity, Comparator.reverseOrder()));
    }

    Optional<? extends Replay<?>> moreSensitive() {
      return wrong.size() > FEW_WRONG * answers
          ? Optional.empty()
          : replays.stream()
              .filter(replay -> replay.sensitivity().compareTo(present.sensitivity()) > 0)
              .filter(replay -> replay.alerts() > present.alerts())
              .min(Comparator.comparing(Replay::sensitivity));
    }

    Suggestion suggest(Kind kind, Replay<?> replay) {
      return new Suggestion(
          kind,
          replay.sensitivity(),
          found(replay, useful),
          useful.size(),
          found(replay, wrong),
          wrong.size(),
          replay.alerts() - present.alerts());
    }

    private static long found(Replay<?> replay, List<Incident> told) {
      return told.stream()
          .map(Incident::drop)
          .filter(drop -> replay.finds(drop.from(), drop.to()))
          .count();
    }
  }
}
