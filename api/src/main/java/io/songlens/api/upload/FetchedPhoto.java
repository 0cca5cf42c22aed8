package io.songlens.api.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An upload as if it were a part of the order. */
record FetchedPhoto(String id, Path file, long sizeBytes) implements MultipartFile {
  @Override
  public String getName() {
    return "upload";
  }

  @Override
  public String getOriginalFilename() {
    return id;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public boolean isEmpty() {
    return sizeBytes == 0;
  }

  @Override
  public long getSize() {
    return sizeBytes;
  }

  @Override
  public byte[] getBytes() throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void transferTo(File target) throws IOException {
    Files.copy(file, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
  }
}
