package io.songlens.api.cli;

import com.sun.management.OperatingSystemMXBean;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.PhotoReader;
import io.songlens.image.SceneReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench vision}: what reading a photo costs. */
@Command(
    name = "vision",
    description = "Measures time, processor time and memory of reading photos.",
    mixinStandardHelpOptions = true)
final class VisionBenchCommand implements Callable<Integer> {
  private static final int WARM_UP = 20;
  private static final int THREADS = 8;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "0..*",
      description = "Photos to read (default: the samples on one 12-megapixel JPEG).")
  private List<Path> photos = List.of();

  @Option(
      names = "--readings",
      description = "How many readings to measure (default: ${DEFAULT-VALUE}).")
  private int readings = 100;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    PrintWriter out = spec.commandLine().getOut();
    List<byte[]> files = new ArrayList<>();
    PhotoFiles allowed = PhotoFiles.configured();
    for (Path photo : photos) {
      files.add(allowed.readUsable(photo));
    }
    if (files.isEmpty()) {
      files.add(TwelveMegapixels.jpeg());
    }
    if (readings < 1) {
      throw new UsageException("--readings is at least 1.");
    }
    try (PhotoReader reader = PhotoReader.open()) {
      for (byte[] file : files) {
        reading(reader, file);
      }
      for (int i = 0; i < WARM_UP; i++) {
        reader.read(files.get(i % files.size()));
      }
      measure(out, reader, files);
      out.printf("equal on %d threads: %s%n", THREADS, equalOnThreads(reader, files));
    }
    out.flush();
    return 0;
  }

  private void measure(PrintWriter out, PhotoReader reader, List<byte[]> files) {
    double[] wallMs = new double[readings];
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpuNanos = system.getProcessCpuTime();
    int tenth = Math.max(1, readings / 10);
    for (int i = 0; i < readings; i++) {
      long begun = System.nanoTime();
      reader.read(files.get(i % files.size()));
      wallMs[i] = (System.nanoTime() - begun) / 1e6;
      if ((i + 1) % tenth == 0) {
        out.printf("%6d readings, memory of the process %s%n", i + 1, ProcessMemory.now());
        out.flush();
      }
    }
    double cpuMs = (system.getProcessCpuTime() - cpuNanos) / 1e6 / readings;
    Arrays.sort(wallMs);
    out.printf(
        "median %.0f ms, 95 %% within %.0f ms, slowest %.0f ms; %.0f CPU-ms each%n",
        wallMs[readings / 2], wallMs[readings * 95 / 100], wallMs[readings - 1], cpuMs);
  }

  private static boolean equalOnThreads(PhotoReader reader, List<byte[]> files)
      throws InterruptedException, ExecutionException {
    List<SceneReading> alone = files.stream().map(file -> reading(reader, file)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<SceneReading>> tasks = new ArrayList<>();
      for (int i = 0; i < 4 * THREADS; i++) {
        byte[] file = files.get(i % files.size());
        tasks.add(() -> reading(reader, file));
      }
      List<Future<SceneReading>> together = threads.invokeAll(tasks);
      boolean equal = true;
      for (int i = 0; i < together.size(); i++) {
        equal &= together.get(i).get().equals(alone.get(i % files.size()));
      }
      return equal;
    } finally {
      threads.shutdown();
    }
  }

  private static SceneReading reading(PhotoReader reader, byte[] file) {
    PhotoOutcome outcome = reader.read(file);
    if (outcome instanceof PhotoOutcome.Refused refused) {
      throw new UsageException(refused.message());
    }
    return ((PhotoOutcome.Read) outcome).reading();
  }
}
