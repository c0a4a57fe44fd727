package dev.earshot.listener.topic;

import java.util.List;
import java.util.stream.Collectors;

/** A topics.yml cannot be used. Carries every mistake found in it. */
public final class TopicsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public TopicsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
