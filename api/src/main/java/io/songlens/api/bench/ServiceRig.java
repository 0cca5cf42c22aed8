package io.songlens.api.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service of several processes on one database and one folder, for a bench. */
public final class ServiceRig implements AutoCloseable {
  /** The databases that there are. */
  public enum Database {
    H2,
    POSTGRES
  }

  private static final int SONG_SECONDS = 12;

  private final Path folder;
  private final List<Path> photos;
  private final @Nullable PostgresServer postgres;
  private final List<ServiceProcess> processes = new ArrayList<>();
  private int started;

  private ServiceRig(Path folder, List<Path> photos, @Nullable PostgresServer postgres) {
    this.folder = folder;
    this.photos = photos;
    this.postgres = postgres;
  }

  /**
   * Prepares a service without a process yet.
   *
   * @param photos what songs are made of
   */
  public static ServiceRig on(Database database, List<Path> photos)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("songlens-service");
    PostgresServer postgres = database == Database.POSTGRES ? PostgresServer.start(folder) : null;
    return new ServiceRig(folder, photos, postgres);
  }

  /** Starts a worker. It is told nothing but where database and store are. */
  ServiceProcess startWorker(@Nullable Integer core, String... more) throws IOException {
    return start(core, "worker", more);
  }

  /** Starts what takes orders, and waits until it does. */
  ServiceClient startWeb() throws IOException {
    int port = FreePort.find();
    start(null, "web", "--server.port=" + port).awaitStart();
    return new ServiceClient(port);
  }

  /** Starts a process that does everything, on a port. */
  ServiceProcess startAlone(int port, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--server.port=" + port);
    return start(null, null, arguments.toArray(String[]::new));
  }

  private ServiceProcess start(@Nullable Integer core, @Nullable String role, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(role == null ? List.of() : List.of("--role", role));
    arguments.add("--songlens.data=" + folder.resolve("data"));
    if (postgres != null) {
      arguments.addAll(postgres.settings());
    }
    arguments.addAll(List.of(more));
    String name = role == null ? "worker" : role; // what makes songs
    Path log = folder.resolve("%s-%03d.log".formatted(name, started++));
    ServiceProcess process = ServiceProcess.start(core, role != null, log, arguments);
    processes.add(process);
    return process;
  }

  /** Orders a short song, number by number another one. */
  String order(ServiceClient client, int number, String queue)
      throws IOException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("seconds", Integer.toString(SONG_SECONDS));
    options.put("seed", Integer.toString(number));
    options.put("queue", queue);
    return client.order(photos.get(number % photos.size()), options);
  }

  /** How often each song had something said of it in the workers' logs. */
  Map<String, Integer> said(String what) throws IOException {
    Pattern line = Pattern.compile("Song ([0-9a-f-]{36}) " + what);
    Map<String, Integer> times = new TreeMap<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "worker-*.log")) {
      for (Path log : logs) {
        Matcher found = line.matcher(Files.readString(log));
        while (found.find()) {
          times.merge(found.group(1), 1, Integer::sum);
        }
      }
    }
    return times;
  }

  static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Override
  public void close() throws IOException {
    for (ServiceProcess process : processes) {
      process.kill();
    }
    if (postgres != null) {
      postgres.close();
    }
    delete(folder);
  }

  private static void delete(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(place)) {
        for (Path file : inside) {
          delete(file);
        }
      }
    }
    Files.deleteIfExists(place);
  }
}
