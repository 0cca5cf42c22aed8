package io.songlens.image.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** HEIC and AVIF files, made by the tool's twin that encodes. */
final class TestHeif {
  private TestHeif() {}

  /** A JPEG as "heic" or "avif". */
  static byte[] of(byte[] jpeg, String format, Path folder) throws IOException {
    Path in = Files.write(folder.resolve("photo.jpg"), jpeg);
    Path out = folder.resolve("photo." + format);
    ProcessBuilder command =
        new ProcessBuilder("heif-enc", "-q", "60", "-o", out.toString(), in.toString());
    if (format.equals("avif")) {
      command.command().add(1, "-A");
    }
    Process process;
    try {
      process = command.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("These tests need heif-enc: apt-get install libheif-examples", e);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(out)) {
      throw new IOException("heif-enc failed: " + said);
    }
    return Files.readAllBytes(out);
  }

  /** The same file with other sizes in its header. */
  static byte[] claiming(byte[] file, int width, int height) {
    byte[] changed = file.clone();
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("ispe") + 8;
    ByteBuffer.wrap(changed).putInt(at, width).putInt(at + 4, height);
    return changed;
  }

  /** An AVIF of one picture with the property that turns it a quarter to the left. */
  static byte[] turned(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.contains("irot")) {
      return file; // newer encoders write it
    }
    ByteBuffer data = ByteBuffer.wrap(file.clone());
    int properties = text.indexOf("ipco") - 4;
    int uses = text.indexOf("ipma") - 4;
    int count = 0;
    int end = properties + data.getInt(properties);
    for (int at = properties + 8; at < end; at += data.getInt(at)) {
      count++;
    }
    // Two places grow, by nine bytes and by one; what holds them grows too, and pixels move.
    grow(data, text.indexOf("meta") - 4, 10);
    grow(data, text.indexOf("iprp") - 4, 10);
    grow(data, properties, 9);
    grow(data, uses, 1);
    int places = text.indexOf("iloc") + 4;
    for (int i = 0; i < data.getShort(places + 6); i++) {
      grow(data, places + 8 + 18 * i + 10, 10);
    }
    data.put(uses + 18, (byte) (data.get(uses + 18) + 1));
    int usesEnd = uses + data.getInt(uses) - 1;
    byte[] turned = new byte[file.length + 10];
    ByteBuffer whole = ByteBuffer.wrap(turned);
    whole.put(data.slice(0, end)).putInt(9).put(new byte[] {'i', 'r', 'o', 't', 1});
    whole.put(data.slice(end, usesEnd - end)).put((byte) (0x80 | (count + 1)));
    whole.put(data.slice(usesEnd, file.length - usesEnd));
    return turned;
  }

  private static void grow(ByteBuffer data, int at, int by) {
    data.putInt(at, data.getInt(at) + by);
  }

  static List<Path> temporaryFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(file -> file.getFileName().toString().startsWith(HeifTool.FOLDER)).toList();
    }
  }
}
