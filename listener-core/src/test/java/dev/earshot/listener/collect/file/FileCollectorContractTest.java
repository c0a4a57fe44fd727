package dev.earshot.listener.collect.file;

import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.CollectorContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.io.TempDir;

final class FileCollectorContractTest implements CollectorContract {

  @TempDir Path folder;

  @Override
  public Collector open() {
    return new FileCollector("export", file(), true);
  }

  @Override
  public void publish(String id, String text) throws IOException {
    append(
        "{\"id\":\"%s\",\"text\":\"%s\",\"published_at\":\"2026-03-02T12:00:00Z\"}\n"
            .formatted(id, text));
  }

  @Override
  public void publishBroken() throws IOException {
    append("{\"id\":\"broken\",\"te\n");
  }

  @Override
  public void breakDown() throws IOException {
    Files.move(file(), folder.resolve("away"));
  }

  @Override
  public void mend() throws IOException {
    Files.move(folder.resolve("away"), file());
  }

  private Path file() {
    return folder.resolve("posts.jsonl");
  }

  private void append(String line) throws IOException {
    Files.writeString(file(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
