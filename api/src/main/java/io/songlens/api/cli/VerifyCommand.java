package io.songlens.api.cli;

import io.songlens.api.generation.Documents;
import io.songlens.api.label.PublicSigningKey;
import io.songlens.api.label.Verification;
import io.songlens.api.label.Verifier;
import io.songlens.composer.audio.label.AudioBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens verify}. */
@Command(
    name = "verify",
    description = "Says whether files are songs that were made here, and still sound as signed.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes (of several files, the lowest that is not 0):%n",
    exitCodeList = {
      "0:ours and intact",
      "1:something went wrong",
      "2:a file or key cannot be read",
      "3:signed, but changed since",
      "4:intact, but signed with another key",
      "5:foreign: no manifest",
      "6:no sound file that can be read"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "MP3, FLAC, Opus or WAV files.")
  private List<Path> files = List.of();

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description =
          "Take this public key for ours instead of this installation's; GET /v1/verify/key of a"
              + " service gives its key. May be repeated.")
  private List<Path> keys = List.of();

  @Option(names = "--json", description = "One JSON object per file, each on its own line.")
  private boolean json;

  @Option(names = "--print-key", description = "Print this installation's public key as PEM.")
  private boolean printKey;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (printKey) {
      out.print(KeyFiles.own(System.getenv()).publicKey().pem());
    } else if (files.isEmpty()) {
      throw new UsageException("which files? See ./songlens verify --help");
    }
    Verifier verifier = new Verifier(keyIds());
    int exitCode = 0;
    for (Path file : files) {
      int code = verify(file, verifier, out);
      exitCode = exitCode == 0 || code == 0 ? Math.max(exitCode, code) : Math.min(exitCode, code);
    }
    out.flush();
    return exitCode;
  }

  private Set<String> keyIds() {
    Set<String> ids = new HashSet<>();
    keys.forEach(key -> ids.add(KeyFiles.read(key).id()));
    PublicSigningKey own = keys.isEmpty() ? KeyFiles.known(System.getenv()) : null;
    if (own != null) {
      ids.add(own.id());
    }
    return ids;
  }

  private int verify(Path file, Verifier verifier, PrintWriter out) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      spec.commandLine().getErr().println("songlens: " + file + " is not a file that can be read");
      return UsageException.EXIT_CODE;
    }
    Verification known;
    try (AudioBytes bytes = AudioBytes.open(file)) {
      known = verifier.verify(bytes);
    }
    out.println(
        json
            ? Documents.line(new Named(file.toString(), known))
            : VerificationText.of(file, known));
    return known.verdict().exitCode();
  }

  /**
   * A verification with the file it belongs to.
   *
   * @param file the file as it was named
   * @param result what is known of it
   */
  record Named(String file, Verification result) {}
}
