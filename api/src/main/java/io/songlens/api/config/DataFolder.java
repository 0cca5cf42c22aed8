package io.songlens.api.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** The folder that holds all that must survive a restart; only its owner may look into it. */
@Component
public class DataFolder {
  private final Path root;

  public DataFolder(SonglensProperties properties) {
    this.root = made(properties.data());
  }

  /** A data folder's path; the folder is made if there is none, for its owner only. */
  public static Path made(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      if (Files.notExists(root)) {
        Files.createDirectories(root);
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be made: " + root, e);
    }
    return root;
  }

  /** A file or folder in it. */
  public Path resolve(String name) {
    return root.resolve(name);
  }
}
