package dev.earshot.dashboard.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything Earshot keeps. */
final class DataFolder {

  private DataFolder() {}

  /** Makes it, for its owner only, unless it is there. */
  static void create(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    if (Files.exists(home)) {
      throw new IOException("not a folder: " + home + "; choose another with --home DIR");
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(home);
    }
  }
}
