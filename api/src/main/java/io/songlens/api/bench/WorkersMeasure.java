package io.songlens.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** How many songs two workers make in the time of one, each with a processor of its own. */
public final class WorkersMeasure {
  private static final int WARM_UP_SONGS = 4;
  private static final int SONGS = 30;
  private static final double TWO_TO_ONE = 1.8;

  private WorkersMeasure() {}

  /** Makes songs with one worker, then with two, and prints the rates as Markdown. */
  public static void report(ServiceRig rig, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    rig.startWorker(0).awaitStart();
    ServiceClient client = rig.startWeb();
    songsPerMinute(WARM_UP_SONGS, rig, client);
    double one = songsPerMinute(SONGS, rig, client);
    rig.startWorker(1).awaitStart();
    songsPerMinute(2 * WARM_UP_SONGS, rig, client);
    double two = songsPerMinute(SONGS, rig, client);
    out.printf("%n### Workers with a processor each%n%n");
    out.printf("| workers | songs per minute |%n|---|---|%n| 1 | %.1f |%n| 2 | %.1f |%n", one, two);
    gates.atLeast("songs of two workers to those of one", "%.2f", two / one, TWO_TO_ONE);
  }

  /** The rate from when all are ordered: taking orders costs time too. */
  private static double songsPerMinute(int songs, ServiceRig rig, ServiceClient client)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < songs; i++) {
      ids.add(rig.order(client, i, "normal"));
    }
    int before = 0;
    for (String id : ids) {
      before += client.state(id).equals("done") ? 1 : 0;
    }
    long begun = System.nanoTime();
    for (String id : ids) {
      client.awaitEnd(id);
    }
    return (songs - before) * 60e9 / (System.nanoTime() - begun);
  }
}
