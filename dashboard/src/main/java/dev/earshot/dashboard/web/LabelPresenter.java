package dev.earshot.dashboard.web;

import dev.earshot.dashboard.labelling.LabelQueue;
import dev.earshot.dashboard.labelling.Task;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the page of the message to be labelled next. */
final class LabelPresenter {

  private final LabelQueue queue;
  private final Supplier<Topics> topics;
  private final ZoneId zone;

  LabelPresenter(LabelQueue queue, Supplier<Topics> topics, ZoneId zone) {
    this.queue = queue;
    this.topics = topics;
    this.zone = zone;
  }

  /**
   * @param again a task to be answered again, 0 for the next one
   * @param before the task answered last, 0 for none
   * @param drawn whether a sample was just drawn
   */
  LabelPage page(View view, String person, long again, long before, boolean drawn) {
    Optional<Task> task =
        again == 0 ? queue.next(view.topic(), person) : queue.again(again, person);
    String language = task.map(one -> one.mention().language()).orElse("und");
    return new LabelPage(
        task.map(Task::id).orElse(0L),
        task.map(one -> Figures.messages(one.left()) + " to label").orElse(""),
        question(view.topic()),
        task.map(one -> one.mention().post().text()).orElse(""),
        language.equals("und") ? "" : language,
        drawn ? nothing(view) : "",
        before == 0 ? "" : Links.page(LabelController.PATH, view) + "&again=" + before,
        new LabelPage.Links(
            Links.page(LabelController.PATH, view),
            Links.page(LabelController.DRAW, view),
            Links.page(AccuracyPresenter.PATH, view)));
  }

  private String question(String topic) {
    return topics
        .get()
        .topic(topic)
        .map(Topic::name)
        .map("What does it say of %s?"::formatted)
        .orElse("What does it say as a whole?");
  }

  private String nothing(View view) {
    Times times = new Times(zone, view.now());
    return "No message of %s is left to draw. Choose another period on the page of messages."
        .formatted(times.days(view.period().from(), view.period().to()));
  }
}
