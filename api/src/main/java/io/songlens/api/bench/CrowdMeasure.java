package io.songlens.api.bench;

import io.songlens.composer.voice.measure.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One process that makes songs while many people follow, order and look at songs. */
public final class CrowdMeasure {
  private static final int FOLLOWERS = 500;
  private static final int FOLLOWED = 20;
  private static final long UPLOAD_EVERY_MS = 600; // 100 a minute
  private static final long LOOK_EVERY_MS = 200;
  private static final long MEMORY_EVERY_MS = 5000;

  /** Followers of two songs that have just ended go on to others within a moment. */
  private static final int CHANGING = 50;

  private static final double LIMIT_MS = 300;
  private static final double GROWTH = 1.1;

  private final ServiceRig rig;
  private final ServiceProcess service;
  private final ServiceClient client;
  private final List<byte[]> photos;
  private final List<String> songs = new ArrayList<>();
  private final Map<String, TimedAnswers> answers = new TreeMap<>();
  private final List<Double> megabytes = new ArrayList<>();
  private int turn;
  private final List<CompletableFuture<?>> inFlight = new ArrayList<>();

  private CrowdMeasure(ServiceRig rig, List<Path> photos) throws IOException {
    this.rig = rig;
    this.photos = SmallPhotos.of(photos);
    int port = FreePort.find();
    this.service = rig.startAlone(port, "--songlens.max-waiting=5000").awaitStart();
    this.client = new ServiceClient(port);
  }

  /** Lets the crowd at it and prints what came of it as Markdown. */
  public static void report(
      ServiceRig rig, List<Path> photos, Duration time, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      HttpClient http =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
      new CrowdMeasure(rig, photos).measure(http, time, out, gates);
    } finally {
      threads.shutdownNow();
    }
  }

  private void measure(HttpClient http, Duration time, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    songs.add(client.order(photos.get(0), options(0)));
    client.awaitEnd(songs.get(0)); // warm
    for (int i = 1; i <= FOLLOWED; i++) {
      songs.add(client.order(photos.get(i % photos.size()), options(i)));
    }
    Followers followers = new Followers(http, client.base(), this::aYoungOne);
    for (int i = 0; i < FOLLOWERS; i++) {
      followers.add();
      ServiceRig.pause(10);
    }
    ServiceRig.pause(2000);
    int doneBefore = countDone();
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    int uploads = 0;
    int looks = 0;
    int measured = 0;
    int fewest = followers.open();
    while (System.nanoTime() < end) {
      long spentMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      if (spentMs >= uploads * UPLOAD_EVERY_MS) {
        upload(http, begun + TimeUnit.MILLISECONDS.toNanos(uploads * UPLOAD_EVERY_MS), ++uploads);
      }
      if (spentMs >= looks * LOOK_EVERY_MS) {
        look(http, begun + TimeUnit.MILLISECONDS.toNanos(looks * LOOK_EVERY_MS), ++looks);
      }
      if (spentMs >= measured * MEMORY_EVERY_MS) {
        megabytes.add(service.residentMegabytes());
        measured++;
        fewest = Math.min(fewest, followers.open());
      }
      ServiceRig.pause(5);
    }
    CompletableFuture.allOf(inFlight.toArray(CompletableFuture[]::new)).join();
    followers.end();
    int done = countDone() - doneBefore;
    tell(out, followers, fewest, uploads, done);
    judge(gates, followers, fewest);
  }

  private static Map<String, String> options(int number) {
    return Map.of("seconds", "12", "seed", Integer.toString(number));
  }

  /** One of the youngest, which wait or are made. */
  private synchronized String aYoungOne() {
    return songs.get(songs.size() - 1 - turn++ % FOLLOWED);
  }

  private synchronized void add(String id) {
    songs.add(id);
  }

  private synchronized String any(int number) {
    return songs.get(number % songs.size());
  }

  private void upload(HttpClient http, long due, int number) throws IOException {
    HttpRequest order = client.orderOf(photos.get(number % photos.size()), options(number + 1));
    send(
        http,
        order,
        response -> {
          note("POST /v1/songs", due, response);
          if (response != null && response.statusCode() == 202) {
            add(ServiceClient.id(response.body()));
          }
        });
  }

  private void look(HttpClient http, long due, int number) {
    String path =
        switch (number % 4) {
          case 0 -> "/v1/songs?limit=20";
          case 1 -> "/v1/styles";
          default -> "/v1/songs/" + any(number);
        };
    String kind = number % 4 > 1 ? "GET /v1/songs/{id}" : "GET " + path;
    HttpRequest request =
        HttpRequest.newBuilder(base().resolve(path)).timeout(Duration.ofSeconds(60)).build();
    send(http, request, response -> note(kind, due, response));
  }

  private void send(
      HttpClient http, HttpRequest request, Consumer<@Nullable HttpResponse<String>> then) {
    inFlight.add(
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .handle(
                (response, fault) -> {
                  then.accept(response);
                  return null;
                }));
  }

  private URI base() {
    return client.base();
  }

  private synchronized void note(String kind, long due, @Nullable HttpResponse<String> response) {
    answers
        .computeIfAbsent(kind, absent -> new TimedAnswers())
        .note(response == null ? 0 : response.statusCode(), System.nanoTime() - due);
  }

  private int countDone() throws IOException {
    return rig.said("is done").size();
  }

  private synchronized void tell(
      PrintWriter out, Followers followers, int fewest, int uploads, int done) {
    out.printf("%n### %d followers, %d orders, one process%n%n", FOLLOWERS, uploads);
    out.println("| request | times | median, ms | 99 %, ms | most, ms | answers |");
    out.println("|---|---|---|---|---|---|");
    answers.forEach((kind, timed) -> out.println(timed.row(kind)));
    out.printf(
        "%n%d songs were finished meanwhile; %d songs were followed to their end, %d events came;"
            + " never fewer than %d followers,"
            + " %d of whom were told to wait.%n",
        done, followers.followedToTheEnd(), followers.events(), fewest, followers.refused());
    out.printf(
        "Memory of the process in the quarters of the time, MB: %.0f, %.0f, %.0f, %.0f.%n",
        quarter(0), quarter(1), quarter(2), quarter(3));
    followers.faults().forEach((fault, times) -> out.printf("Follower: %s (%d)%n", fault, times));
  }

  private double quarter(int number) {
    int size = megabytes.size();
    return Spread.of(megabytes.subList(number * size / 4, (number + 1) * size / 4)).median();
  }

  private synchronized void judge(Gates gates, Followers followers, int fewest) {
    int errors = answers.values().stream().mapToInt(TimedAnswers::errors).sum();
    List<Double> all = answers.values().stream().flatMap(a -> a.millis().stream()).toList();
    gates.atMost("errors but 429, of requests", "%.0f", errors, 0);
    gates.atMost("errors but 429, of followers", "%.0f", followers.faults().size(), 0);
    gates.atLeast("followers at any time", "%.0f", fewest, FOLLOWERS - CHANGING);
    gates.atMost("requests, 99 %", "%.0f ms", Spread.of(all).quantile(0.99), LIMIT_MS);
    gates.atMost("memory, last to second quarter", "%.2f", quarter(3) / quarter(1), GROWTH);
  }
}
