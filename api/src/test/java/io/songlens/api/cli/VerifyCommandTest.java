package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.label.SigningKey;
import io.songlens.api.label.Verdict;
import io.songlens.api.label.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final String key;

  VerifyCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    String pem = SigningKey.loadOrCreate(folder.resolve("secret")).publicKey().pem();
    this.key = Files.writeString(folder.resolve("key.pem"), pem).toString();
  }

  @Test
  void filesAreToldInWordsOrJsonAndTheExitCodeSaysTheWorst() throws IOException {
    String flac = Files.write(folder.resolve("a\u001b[31m.flac"), flac()).toString();
    String text = Files.writeString(folder.resolve("b.mp3"), "words").toString();

    assertThat(run("verify", "--key", key, flac)).isEqualTo(5);
    assertThat(out.toString())
        .contains("Foreign: the file has no manifest")
        .doesNotContain("\u001b");
    assertThat(run("verify", "--key", key, text)).isEqualTo(6);
    assertThat(run("verify", "--key", key, text, flac)).isEqualTo(5);
    out.getBuffer().setLength(0);
    assertThat(run("verify", "--key", key, "--json", text)).isEqualTo(6);
    assertThat(out.toString())
        .startsWith("{\"file\":")
        .contains("\"verdict\":\"unreadable\"")
        .hasLineCount(1);
  }

  @Test
  void whatCannotBeReadIsAMistakeOfUse() {
    assertThat(run("verify", "--key", key, folder.resolve("missing.mp3").toString())).isEqualTo(2);
    assertThat(run("verify", "--key", folder.resolve("secret").toString(), key)).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(err.toString())
        .contains("missing.mp3 is not a file", "no public Ed25519 key", "which files?")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void whatStrangersWroteDoesNotSteerTheTerminal() {
    Verification foreign =
        new Verification(
            Verdict.FOREIGN, "m", "MP3", "0", null, null, "a\u001b[2J\u009b1m\u202e夏\n", null);

    String text = VerificationText.of(Path.of("song.mp3"), foreign);

    assertThat(text).contains("\"a?[2J?1m?夏?\"");
  }

  private static byte[] flac() {
    byte[] flac = new byte[4 + 4 + 34 + 2];
    System.arraycopy(new byte[] {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, 34}, 0, flac, 0, 8);
    flac[42] = (byte) 0xff;
    return flac;
  }

  private int run(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
