package io.songlens.api.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap is in use, garbage not counted: it is collected several times a second while
 * somebody watches, so what is watched takes longer.
 */
final class HeapWatch implements AutoCloseable {
  private static final long PAUSE_MS = 150;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private final AtomicLong most = new AtomicLong();
  private final Thread watcher = new Thread(this::watch, "heap-watch");

  HeapWatch() {
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Megabytes in use now. */
  static double megabytes() {
    System.gc();
    return MEMORY.getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** The most megabytes that were in use while it watched. */
  double mostMegabytes() {
    return most.get() / 1e6;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      most.accumulateAndGet((long) (1e6 * megabytes()), Math::max);
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
