package dev.earshot.dashboard.web;

import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.topic.TopicsFileNotices;
import dev.earshot.dashboard.web.Shell.Place;
import dev.earshot.dashboard.web.Shell.TopicLink;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.util.List;
import java.util.function.Supplier;

/** Makes what surrounds every page. */
final class ShellPresenter {

  /** More open incidents than that are not counted one by one. */
  private static final int MOST_INCIDENTS = 200;

  private final Supplier<Topics> topics;
  private final MentionStore store;
  private final IncidentDesk incidents;
  private final SourceRoll roll;
  private final TopicsFileNotices file;
  private final String version;

  ShellPresenter(
      Supplier<Topics> topics,
      MentionStore store,
      IncidentDesk incidents,
      SourceRoll roll,
      TopicsFileNotices file,
      String version) {
    this.topics = topics;
    this.store = store;
    this.incidents = incidents;
    this.roll = roll;
    this.file = file;
    this.version = version;
  }

  /** The first topic of the file, empty where there is none. */
  String firstTopic() {
    List<Topic> all = topics.get().topics();
    return all.isEmpty() ? "" : all.getFirst().id();
  }

  /**
   * @throws BadLinkException when the view's topic is unknown
   */
  View known(View view) {
    if (!view.topic().isEmpty() && topics.get().topic(view.topic()).isEmpty()) {
      throw new BadLinkException(
          "There is no topic ‘%s’. Topics are listed in topics.yml.".formatted(view.topic()));
    }
    return view;
  }

  /**
   * @param path of the page
   */
  Shell present(String title, String path, View view) {
    Topics all = topics.get();
    String name = all.topic(view.topic()).map(Topic::name).orElse("All topics");
    long known = roll.ids(view.period()).size();
    long sources = all.topic(view.topic()).map(topic -> heard(topic, all)).orElse(known);
    return new Shell(
        title,
        name,
        sources == 0 ? "no source set up" : Figures.count(sources, "source", "sources"),
        initial(name),
        all.topics().stream().map(topic -> link(topic, path, view)).toList(),
        places(path, view),
        setup(path, all.topics().size(), known, view),
        place("People", "people", "p", PeoplePresenter.PATH, path, kept(view), "", "", false),
        notice(path),
        version);
  }

  /** The page of topics tells it itself, in full. */
  private String notice(String path) {
    return path.equals(TopicsPresenter.PATH)
        ? ""
        : file.notice().map(TopicsFileNotices.Notice::summary).orElse("");
  }

  private static TopicLink link(Topic topic, String path, View view) {
    return new TopicLink(
        topic.name(),
        initial(topic.name()),
        Links.page(path, view.withTopic(topic.id())),
        topic.id().equals(view.topic()));
  }

  private List<Place> places(String path, View view) {
    long messages = store.search(view.query(), Page.newest(0)).total();
    long open =
        incidents.newest("", MOST_INCIDENTS).stream()
            .map(Incident::state)
            .filter(state -> state.live())
            .count();
    View kept = kept(view);
    String openWords = open == 0 ? "" : Figures.count(open, "open incident", "open incidents");
    return List.of(
        place("Sentiment", "sentiment", "s", "/", path, kept, "", "", false),
        place(
            "Messages",
            "messages",
            "m",
            "/messages",
            path,
            kept,
            Figures.brief(messages),
            Figures.messages(messages),
            false),
        place(
            "Alerts",
            "alerts",
            "a",
            "/alerts",
            path,
            kept,
            open == 0 ? "" : Figures.grouped(open),
            openWords,
            open > 0));
  }

  /** What stays from page to page. */
  private static View kept(View view) {
    return view.select(Selection.LATEST).withTable(false);
  }

  /** How many sources a topic listens to. */
  private static long heard(Topic topic, Topics all) {
    return topic.sources().isEmpty() ? all.sources().size() : topic.sources().size();
  }

  private static List<Place> setup(String path, long topics, long sources, View view) {
    View kept = kept(view);
    return List.of(
        place(
            "Topics",
            "topics",
            "t",
            "/topics",
            path,
            kept,
            Figures.grouped(topics),
            Figures.count(topics, "topic", "topics"),
            false),
        place("Themes", "themes", "h", ThemesPresenter.PATH, path, kept, "", "", false),
        place(
            "Sources",
            "sources",
            "o",
            "/sources",
            path,
            kept,
            Figures.grouped(sources),
            Figures.count(sources, "source", "sources"),
            false),
        place(
            "Accuracy",
            "corrections",
            "c",
            AccuracyPresenter.PATH,
            current(path),
            kept,
            "",
            "",
            false));
  }

  /** Corrections are part of the page of accuracy. */
  private static String current(String path) {
    return path.equals(CorrectionsPresenter.PATH) ? AccuracyPresenter.PATH : path;
  }

  private static Place place(
      String name,
      String icon,
      String key,
      String to,
      String path,
      View view,
      String count,
      String words,
      boolean hot) {
    boolean current = to.equals("/") ? path.equals("/") : path.startsWith(to);
    return new Place(name, icon, key, Links.page(to, view), current, count, words, hot);
  }

  private static String initial(String name) {
    return name.isEmpty() ? "?" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
  }
}
