package io.songlens.storage.filesystem;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Folders that somebody else may delete at the same time. */
final class Folders {
  private Folders() {}

  /** All files in a folder and its sub-folders; none if it is absent. */
  static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    visit(folder, (file, changed) -> files.add(file));
    return files;
  }

  /** Shows all files in a folder and its sub-folders, with the times when they were written. */
  static void visit(Path folder, BiConsumer<Path, Instant> visitor) throws IOException {
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visitor.accept(file, attributes.lastModifiedTime().toInstant());
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Deletes a folder and all in it; no harm if it is absent. What somebody puts into it meanwhile
   * may stay, with its folder.
   */
  static void deleteTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            deleteIfEmpty(visited);
            return super.postVisitDirectory(visited, failure);
          }
        });
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return; // somebody has just put something there
    }
  }

  /** Passes by what is gone meanwhile. */
  private abstract static class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
        throws IOException {
      if (failure != null && !(failure instanceof NoSuchFileException)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
