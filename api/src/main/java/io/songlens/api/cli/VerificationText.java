package io.songlens.api.cli;

import io.songlens.api.label.Licence;
import io.songlens.api.label.Manifest;
import io.songlens.api.label.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells in plain words what is known of a file. */
final class VerificationText {
  /** Control characters, also the eight-bit ones, and marks that turn the writing around. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069]");

  private VerificationText() {}

  static String of(Path file, Verification known) {
    List<String> lines = new ArrayList<>();
    lines.add(file + ": " + known.message());
    Manifest manifest = known.manifest();
    if (manifest != null) {
      lines.add(
          "  song      \"%s\", seed %s, %s %s, id %s"
              .formatted(
                  manifest.title(),
                  manifest.seed(),
                  manifest.generator(),
                  manifest.version(),
                  manifest.song()));
      lines.add("  made by   " + (manifest.aiGenerated() ? "a machine (AI-generated)" : "people"));
      lines.add("  key       " + known.keyId());
      for (Licence licence : manifest.licences()) {
        lines.add("  holds     " + licence.line());
      }
    }
    if (known.title() != null && (manifest == null || !known.title().equals(manifest.title()))) {
      lines.add("  tags say  \"" + known.title() + "\"");
    }
    if (known.aigc() != null) {
      lines.add("  AI label  " + known.aigc());
    }
    if (known.soundSha256() != null) {
      lines.add("  sound     %s, SHA-256 %s".formatted(known.format(), known.soundSha256()));
    }
    // What strangers wrote must not steer the terminal.
    return lines.stream()
        .map(line -> UNSAFE.matcher(line).replaceAll("?"))
        .reduce((one, next) -> one + System.lineSeparator() + next)
        .orElseThrow();
  }
}
