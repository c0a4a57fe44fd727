package dev.earshot.listener.topic;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a topics.yml. Every mistake in it is reported at once; only broken YAML ends the reading at
 * its first mistake, as nothing after it can be trusted.
 */
public final class TopicsFile {

  /** Ten thousand topics are about 3 MB. */
  private static final int MAX_SIZE = 32 << 20;

  private TopicsFile() {}

  /**
   * Reads a file; relative paths in it begin at its folder.
   *
   * @throws TopicsException with every mistake found; also when the file cannot be read
   */
  public static Topics read(Path file) throws TopicsException {
    String name = String.valueOf(file.getFileName());
    Path base = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw whole(name, "larger than %d MB: split it".formatted(MAX_SIZE >> 20));
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      throw whole(name, "no such file: " + file.toAbsolutePath());
    } catch (IOException e) {
      throw whole(name, "cannot be read: %s".formatted(e));
    }
    return parse(name, text(name, bytes), base);
  }

  /**
   * @param fileName for the problems reported
   * @param yaml the content of the file; nothing but comments is valid and means no topics
   * @param baseFolder where relative paths in it begin
   * @throws TopicsException with every mistake found
   */
  public static Topics parse(String fileName, String yaml, Path baseFolder) throws TopicsException {
    Problems problems = new Problems(fileName, yaml);
    Topics topics =
        compose(yaml, problems).map(it -> topics(it, problems, baseFolder)).orElse(Topics.NONE);
    if (!problems.isEmpty()) {
      throw new TopicsException(problems.sorted());
    }
    return topics;
  }

  private static String text(String name, byte[] bytes) throws TopicsException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new TopicsException(
          List.of(new Problem(name, line, 0, "not UTF-8: save the file as UTF-8")));
    }
  }

  private static Optional<Node> compose(String yaml, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_SIZE);
    try {
      return Optional.ofNullable(new Yaml(options).compose(new StringReader(yaml)));
    } catch (MarkedYAMLException e) {
      BrokenYaml.place(e)
          .ifPresentOrElse(
              mark -> problems.add(mark, BrokenYaml.explain(e)),
              () -> problems.add(BrokenYaml.explain(e)));
    } catch (ReaderException e) {
      problems.addAt(
          e.getPosition(),
          "the character U+%04X is not allowed in YAML: remove it".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      problems.add("this is not valid YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Topics topics(Node root, Problems problems, Path baseFolder) {
    Optional<Section> file = Section.of(root, "the file", problems);
    if (file.isEmpty()) {
      return Topics.NONE;
    }
    file.get().allow("the file", List.of("topics", "sources"));
    TopicReader topicReader = new TopicReader(problems);
    List<Topic> topics = new ArrayList<>();
    for (Node node : file.get().items("topics")) {
      topicReader.read(node).ifPresent(topics::add);
    }
    SourceReader sourceReader = new SourceReader(problems, baseFolder);
    List<SourceSettings> sources = new ArrayList<>();
    for (Node node : file.get().items("sources")) {
      sourceReader.read(node).ifPresent(sources::add);
    }
    return new Topics(topics, sources);
  }

  private static TopicsException whole(String name, String message) {
    return new TopicsException(List.of(new Problem(name, 0, 0, message)));
  }
}
