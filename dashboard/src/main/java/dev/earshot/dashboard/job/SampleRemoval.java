package dev.earshot.dashboard.job;

import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.store.MentionStore;

/** Takes the sample away for good, while the server runs. */
public final class SampleRemoval {

  private final SampleWorkspace sample;
  private final MentionStore store;
  private final TopicBook topics;
  private final CollectSchedule schedule;
  private final CollectRounds rounds;

  public SampleRemoval(
      SampleWorkspace sample,
      MentionStore store,
      TopicBook topics,
      CollectSchedule schedule,
      CollectRounds rounds) {
    this.sample = sample;
    this.store = store;
    this.topics = topics;
    this.schedule = schedule;
    this.rounds = rounds;
  }

  /** Whether there is a sample to be removed. */
  public boolean possible() {
    return sample.active();
  }

  /** A removal that was cut off by the end of the program goes on here. */
  public void remove() {
    for (String source : SampleWorkspace.sources()) {
      schedule.stop(source);
      rounds.forget(source);
    }
    topics.removeAdded();
    sample.remove(store);
    schedule.begin();
  }
}
