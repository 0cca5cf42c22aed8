package io.songlens.api.cli;

import io.songlens.api.bench.CrowdMeasure;
import io.songlens.api.bench.Gates;
import io.songlens.api.bench.KillMeasure;
import io.songlens.api.bench.PriorityMeasure;
import io.songlens.api.bench.ServiceRig;
import io.songlens.api.bench.WorkersMeasure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench service}: jobs, with real processes that are really killed. */
@Command(
    name = "service",
    description = {
      "Measures the service with several processes: songs while workers are killed (KILL),",
      "live songs beside many of a batch (PRIORITY), one worker and two (WORKERS), one",
      "process that 500 people follow while it makes songs and takes 100 orders a minute (CROWD).",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class ServiceBenchCommand implements Callable<Integer> {
  /** What can be measured by itself. */
  enum Part {
    KILL,
    PRIORITY,
    WORKERS,
    CROWD
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--part",
      split = ",",
      description = "What to measure: ${COMPLETION-CANDIDATES} (default: everything).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "h2 or postgres, a server of the bench's own (default: ${DEFAULT-VALUE}).")
  private ServiceRig.Database database = ServiceRig.Database.H2;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long the crowd stays (default: ${DEFAULT-VALUE}).")
  private int minutes = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (minutes < 1) {
      throw new UsageException("--minutes takes 1 or more, not " + minutes);
    }
    Gates gates = new Gates();
    List<Path> photos =
        BenchPhotos.files(Path.of(System.getProperty("songlens.home", "."), "samples"));
    for (Part part : parts) {
      try (ServiceRig rig = ServiceRig.on(database, photos)) {
        switch (part) {
          case KILL -> KillMeasure.report(rig, out, gates);
          case PRIORITY -> PriorityMeasure.report(rig, out, gates);
          case WORKERS -> WorkersMeasure.report(rig, out, gates);
          case CROWD -> CrowdMeasure.report(rig, photos, Duration.ofMinutes(minutes), out, gates);
        }
      }
      out.flush();
    }
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
