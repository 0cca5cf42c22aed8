package io.songlens.composer.voice;

import io.songlens.composer.voice.EspeakException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The speech synthesizer espeak-ng as a process of its own for each syllable: without a shell, in a
 * bare environment, stopped when it takes too long. Safe for use by many threads.
 */
final class EspeakProgram {
  private static final String VOICE = "cmn-latn-pinyin";

  /** Slower than speech, so that vowels reach their targets. */
  private static final String WORDS_A_MINUTE = "120";

  private static final int MAX_WAV_BYTES = 4 << 20;
  private static final int MAX_MESSAGE_BYTES = 400;

  /** What it may need of our environment. */
  private static final List<String> KEPT = List.of("PATH", "ESPEAK_DATA_PATH");

  private static final ExecutorService READERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "espeak-ng output");
            thread.setDaemon(true);
            return thread;
          });

  private final String program;
  private final Duration limit;

  /**
   * The program.
   *
   * @param program its path, or its name if it is on the search path
   * @param limit the time it may take for a syllable
   */
  EspeakProgram(String program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /**
   * Makes sure that it can be started.
   *
   * @throws EspeakException if it cannot
   */
  void check() {
    run(List.of("--version"));
  }

  /**
   * A syllable as it says it.
   *
   * @param pinyin with its tone digit
   * @throws EspeakException if there is no sound to be had
   */
  WavSound say(String pinyin) {
    byte[] wav = run(List.of("-v", VOICE, "-s", WORDS_A_MINUTE, "--stdout", pinyin));
    try {
      return WavSound.parse(wav);
    } catch (IllegalArgumentException e) {
      throw failure(Reason.NOT_A_WAV, "gave no sound for " + pinyin + ": " + e.getMessage());
    }
  }

  private byte[] run(List<String> arguments) {
    Process process = start(arguments);
    try {
      process.getOutputStream().close();
      CompletableFuture<byte[]> output = read(process.getInputStream(), MAX_WAV_BYTES);
      CompletableFuture<byte[]> message = read(process.getErrorStream(), MAX_MESSAGE_BYTES);
      long deadline = System.nanoTime() + limit.toNanos();
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        throw timedOut();
      }
      byte[] wav = output.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      byte[] said = message.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (process.exitValue() != 0) {
        String reason = new String(said, StandardCharsets.UTF_8).strip();
        throw failure(Reason.FAILED, "failed with code " + process.exitValue() + ": " + reason);
      }
      return wav;
    } catch (TimeoutException e) {
      throw timedOut();
    } catch (IOException | ExecutionException e) {
      throw failure(Reason.FAILED, "could not be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(Reason.FAILED, "was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    environment.put("LC_ALL", "C.UTF-8");
    try {
      return builder.start();
    } catch (IOException e) {
      throw failure(
          Reason.MISSING,
          "cannot be started. The Mandarin voice needs the program espeak-ng: install it (Debian:"
              + " apt-get install espeak-ng) or give the path to it");
    }
  }

  /** Reads to the end, so that the program never waits for us, and keeps the beginning. */
  private static CompletableFuture<byte[]> read(InputStream stream, int most) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            byte[] kept = stream.readNBytes(most);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return kept;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        READERS);
  }

  private EspeakException timedOut() {
    return failure(Reason.TIMED_OUT, "took longer than " + limit.toMillis() + " ms");
  }

  private EspeakException failure(Reason reason, String what) {
    return new EspeakException(reason, program + " " + what);
  }
}
