package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.voice.EspeakException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspeakProgramTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @TempDir private Path folder;

  private String script(String text) throws IOException {
    Path script = Files.writeString(folder.resolve("espeak-ng"), "#!/bin/sh\n" + text + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script.toString();
  }

  private static void assertFails(ThrowingCallable call, Reason reason, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EspeakException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }

  @Test
  void theSoundOnItsOutputIsRead() throws IOException {
    double[] vowel = Resonances.vowel(Resonances.OPEN, 3);
    Files.write(folder.resolve("a.wav"), Resonances.wav(vowel));
    String program = script("echo chatter >&2; cat " + folder.resolve("a.wav"));

    WavSound said = new EspeakProgram(program, LIMIT).say("ma1");

    assertThat(said.rateHz()).isEqualTo(Resonances.RATE);
    assertThat(said.samples()).hasSameSizeAs(vowel);
    assertThat(said.samples()[1000]).isEqualTo(Math.rint(vowel[1000]));
  }

  @Test
  void itIsAskedForTheSyllableInABareEnvironment() throws IOException {
    Path asked = folder.resolve("asked");
    String program = script("echo \"$* HOME=$HOME\" > " + asked + "; exit 1");

    assertThatThrownBy(() -> new EspeakProgram(program, LIMIT).say("zhong1"));

    assertThat(asked).hasContent("-v cmn-latn-pinyin -s 120 --stdout zhong1 HOME=");
  }

  @Test
  void aProgramThatHangsIsStoppedWithWhatItStarted() throws Exception {
    Path child = folder.resolve("child");
    String program = script("sleep 60 & echo $! > " + child + "; wait");

    assertFails(
        () -> new EspeakProgram(program, Duration.ofSeconds(1)).say("ma1"),
        Reason.TIMED_OUT,
        "took longer than 1000 ms");

    Optional<ProcessHandle> started =
        ProcessHandle.of(Long.parseLong(Files.readString(child).strip()));
    if (started.isPresent()) {
      started.get().onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aFailureIsReportedInTheProgramsWords() throws IOException {
    String program = script("echo 'no such voice' >&2; exit 3");

    assertFails(
        () -> new EspeakProgram(program, LIMIT).say("ma1"),
        Reason.FAILED,
        "failed with code 3: no such voice");
  }

  @Test
  void muchChatterNeitherBlocksItNorFillsTheMessage() throws IOException {
    String program = script("head -c 1000000 /dev/zero | tr '\\0' x >&2; exit 1");

    assertThatThrownBy(() -> new EspeakProgram(program, LIMIT).say("ma1"))
        .isInstanceOf(EspeakException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
  }

  @Test
  void garbageIsNoSound() throws IOException {
    String garbage = script("echo this is not a sound at all, however long the line may be");
    assertFails(
        () -> new EspeakProgram(garbage, LIMIT).say("ma1"), Reason.NOT_A_WAV, "no RIFF header");

    String silent = script("exit 0");
    assertFails(() -> new EspeakProgram(silent, LIMIT).say("ma1"), Reason.NOT_A_WAV, "ma1");
  }

  @Test
  void aMissingProgramIsNamedWithWhatToInstall() {
    String nowhere = folder.resolve("nowhere").toString();

    assertFails(
        () -> EspeakSingingVoice.load(nowhere), Reason.MISSING, "apt-get install espeak-ng");
  }
}
