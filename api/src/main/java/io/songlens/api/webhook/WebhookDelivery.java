package io.songlens.api.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Chore;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells receivers of songs that have ended, until each has heard it or all tries are used up. If
 * the process dies after a message went out, it goes out once more, with the same delivery id.
 */
@Component
class WebhookDelivery implements Chore {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_PER_HOST = 4;

  private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);

  private final WebhookRows rows;
  private final WebhookMessages messages;
  private final WebhookSender sender;
  private final List<Duration> retries;
  private final MeterRegistry meters;
  private volatile boolean stopping;
  private final ExecutorService senders =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "tells-webhooks");
            thread.setDaemon(true);
            return thread;
          });

  WebhookDelivery(
      WebhookRows rows,
      WebhookMessages messages,
      WebhookSender sender,
      SonglensProperties properties,
      MeterRegistry meters) {
    this.rows = rows;
    this.messages = messages;
    this.sender = sender;
    this.retries = properties.webhooks().retries();
    this.meters = meters;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run(BooleanSupplier mustStop) {
    List<Webhook> due;
    do {
      rows.noteEnds();
      due = rows.due(MOST_AT_ONCE, MOST_PER_HOST);
      tell(due);
    } while (!due.isEmpty() && !stopping && !mustStop.getAsBoolean());
  }

  private void tell(List<Webhook> due) {
    try {
      for (Future<?> told : senders.invokeAll(due.stream().map(this::telling).toList())) {
        told.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("What became of a message cannot be noted", e.getCause());
    }
  }

  private Callable<@Nullable Void> telling(Webhook webhook) {
    return () -> {
      Optional<String> fault = tryOnce(webhook);
      if (fault.isEmpty()) {
        rows.remove(webhook);
        count("delivered");
      } else if (stopping) {
        LOG.debug("{} is left to the next process", webhook);
      } else if (webhook.tries() >= retries.size()) {
        LOG.warn(
            "{} was tried {} times and is given up: {}", webhook, webhook.tries() + 1, fault.get());
        rows.remove(webhook);
        count("given-up");
      } else {
        LOG.info("{} is tried again later: {}", webhook, fault.get());
        rows.postpone(webhook, retries.get(webhook.tries()));
        count("put-off");
      }
      return null;
    };
  }

  /** A fault of ours counts as a try too, so that it comes to an end. */
  private Optional<String> tryOnce(Webhook webhook) {
    try {
      return sender.send(webhook, messages.body(webhook));
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be told", webhook, e);
      return Optional.of("a fault of ours");
    }
  }

  private void count(String outcome) {
    meters.counter("songlens.webhooks", "outcome", outcome).increment();
  }

  /** Before threads are interrupted, which the embedded database does not bear. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
    sender.cancel();
  }

  @PreDestroy
  void close() {
    senders.shutdownNow();
  }
}
