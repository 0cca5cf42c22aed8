package io.songlens.api.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a booth holds between two visitors, after collections of garbage.
 *
 * @param songs how many were made before
 * @param nodes of the page, those of its earlier states that are still held among them
 * @param listeners of the page
 * @param pageHeap JavaScript's, in megabytes
 * @param openFiles of the service's process
 * @param serviceHeap what lives in it, in megabytes
 * @param kept how much of that is recordings and phrases that may be wanted again
 * @param resident the memory of the service's process, in megabytes
 * @param files of all songs in the store
 */
record BoothSample(
    int songs,
    double nodes,
    double listeners,
    double pageHeap,
    int openFiles,
    double serviceHeap,
    double kept,
    double resident,
    int files) {
  static final String HEAD =
      "| songs | nodes | listeners | page's heap, MB | open files | service's heap, MB"
          + " | of it kept, MB | service's memory, MB | files in the store |\n|---|---|---|---|---|---|---|---|---|";

  static BoothSample of(int songs, Page page, BoothService service)
      throws IOException, InterruptedException {
    Map<String, Double> metrics = metrics(page);
    BoothService.Heap heap = service.heap();
    return new BoothSample(
        songs,
        metrics.getOrDefault("Nodes", Double.NaN),
        metrics.getOrDefault("JSEventListeners", Double.NaN),
        metrics.getOrDefault("JSHeapUsedSize", Double.NaN) / 1e6,
        service.process().openFiles(),
        heap.living(),
        heap.kept(),
        service.process().residentMegabytes(),
        service.storedFiles());
  }

  private static Map<String, Double> metrics(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("HeapProfiler.collectGarbage");
    tools.send("Performance.enable");
    Map<String, Double> metrics = new HashMap<>();
    for (JsonElement metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject pair = metric.getAsJsonObject();
      metrics.put(pair.get("name").getAsString(), pair.get("value").getAsDouble());
    }
    tools.detach();
    return metrics;
  }

  /** The service's heap without what it keeps in case it is wanted again, in megabytes. */
  double serviceHeapInUse() {
    return serviceHeap - kept;
  }

  double filesASong() {
    return (double) files / songs;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %.0f | %.0f | %.2f | %d | %.1f | %.1f | %.0f | %d |",
        songs,
        nodes,
        listeners,
        pageHeap,
        openFiles,
        serviceHeap,
        kept,
        resident,
        files);
  }
}
