package io.songlens.api.bench;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Two workers, one of which is killed every quarter of a minute while songs are made. */
public final class KillMeasure {
  private static final int SONGS = 40;
  private static final long KILL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long KILL_FOR_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(20);

  private KillMeasure() {}

  /** Makes the songs and prints what became of them as Markdown. */
  public static void report(ServiceRig rig, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    List<ServiceProcess> workers = new ArrayList<>();
    workers.add(rig.startWorker(null).awaitStart()); // where H2 lives, until it is killed
    ServiceClient client = rig.startWeb();
    workers.add(rig.startWorker(null).awaitStart());
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < SONGS; i++) {
      ids.add(rig.order(client, i, "normal"));
    }
    long begun = System.nanoTime();
    int kills = killAndWait(rig, workers, client, ids);
    double minutes = (System.nanoTime() - begun) / 60e9;
    tell(rig, client, ids, out, gates);
    out.printf("%n%d songs, %d kills, all over after %.1f minutes.%n", SONGS, kills, minutes);
  }

  private static int killAndWait(
      ServiceRig rig, List<ServiceProcess> workers, ServiceClient client, List<String> ids)
      throws IOException, InterruptedException {
    SeededRandom chance = new Seed(1).fork("kills").random();
    Set<String> open = new LinkedHashSet<>(ids);
    long begun = System.nanoTime();
    int kills = 0;
    while (!open.isEmpty() && System.nanoTime() - begun < PATIENCE_NANOS) {
      long spent = System.nanoTime() - begun;
      if (spent < KILL_FOR_NANOS && spent > (kills + 1) * KILL_EVERY_NANOS) {
        int victim = chance.nextInt(workers.size());
        workers.get(victim).kill();
        workers.set(victim, rig.startWorker(null));
        kills++;
      }
      ServiceRig.pause(500);
      String next = open.iterator().next();
      if (client.song(next).path("state").asString().matches("done|failed")) {
        open.remove(next);
      }
    }
    return kills;
  }

  private static void tell(
      ServiceRig rig, ServiceClient client, List<String> ids, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    int done = 0;
    int complete = 0;
    for (String id : ids) {
      JsonNode song = client.song(id);
      if (song.path("state").asString().equals("done")) {
        done++;
        complete += client.hasFile(song.path("links").path("song.mp3").asString()) ? 1 : 0;
      } else {
        out.println("Not done: " + song);
      }
    }
    Map<String, Integer> stored = rig.said("is done");
    Map<String, Integer> rendered = rig.said("keeps its sound");
    gates.atLeast("songs finished", "%.0f", done, SONGS);
    gates.atLeast("songs whose sound can be fetched", "%.0f", complete, SONGS);
    gates.atMost("times a song was stored, most", "%.0f", most(stored), 1);
    gates.atMost("times a song was rendered to its end, most", "%.0f", most(rendered), 1);
  }

  private static double most(Map<String, Integer> times) {
    return times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
