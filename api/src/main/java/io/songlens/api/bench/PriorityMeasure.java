package io.songlens.api.bench;

import java.io.IOException;
import java.io.PrintWriter;

/** How soon a live song is begun while many batch songs wait. */
public final class PriorityMeasure {
  private static final int BATCH_SONGS = 200;
  private static final int LIVE_SONGS = 5;
  private static final double FREE_WORKER_SECONDS = 2;
  private static final double ANY_CASE_SECONDS = 20;

  private PriorityMeasure() {}

  /** Orders the songs and prints the waits as Markdown. */
  public static void report(ServiceRig rig, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    rig.startWorker(null).awaitStart();
    ServiceClient client = rig.startWeb();
    for (int i = 0; i < BATCH_SONGS; i++) {
      rig.order(client, i, "batch");
    }
    out.printf("%n### A live song beside %d batch songs%n%n", BATCH_SONGS);
    out.println("| live song | begun after, s | done after, s |");
    out.println("|---|---|---|");
    double latest = 0;
    for (int i = 0; i < LIVE_SONGS; i++) {
      long ordered = System.nanoTime();
      String id = rig.order(client, 1000 + i, "live");
      double begun = secondsUntilNot("queued", client, id, ordered);
      latest = Math.max(latest, begun);
      String state = client.awaitEnd(id);
      double done = (System.nanoTime() - ordered) / 1e9;
      out.printf("| %d (%s) | %.2f | %.1f |%n", i + 1, state, begun, done);
      out.flush();
    }
    gates.atMost("live song begun, a live worker free", "%.2f s", latest, FREE_WORKER_SECONDS);
    double second = behindAnother(rig, client);
    gates.atMost("live song begun, behind another live one", "%.2f s", second, ANY_CASE_SECONDS);
  }

  private static double behindAnother(ServiceRig rig, ServiceClient client)
      throws IOException, InterruptedException {
    rig.order(client, 2000, "live");
    long ordered = System.nanoTime();
    return secondsUntilNot("queued", client, rig.order(client, 2001, "live"), ordered);
  }

  private static double secondsUntilNot(String state, ServiceClient client, String id, long ordered)
      throws IOException, InterruptedException {
    while (client.state(id).equals(state)) {
      ServiceRig.pause(25);
    }
    return (System.nanoTime() - ordered) / 1e9;
  }
}
