package io.songlens.api.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** People who each follow a song by its events, and another one when that is over. */
final class Followers {
  private static final int TOO_MANY = 429;
  private static final long PAUSE_MS = 100;

  private final HttpClient http;
  private final URI base;
  private final Supplier<String> song;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicLong events = new AtomicLong();
  private final Map<String, Integer> faults = new ConcurrentHashMap<>();
  private volatile boolean over;

  /**
   * Nobody yet.
   *
   * @param song gives the id of a song to follow
   */
  Followers(HttpClient http, URI base, Supplier<String> song) {
    this.http = http;
    this.base = base;
    this.song = song;
  }

  /** One more, from now on. */
  void add() {
    if (over) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/songs/" + song.get() + "/events"))
            .header("Accept", "text/event-stream")
            .build();
    CompletableFuture<?> unused = // which tells ended() what became of it
        http.sendAsync(request, this::listener).whenComplete(this::ended);
  }

  private HttpResponse.BodySubscriber<Void> listener(HttpResponse.ResponseInfo answer) {
    if (answer.statusCode() != 200) {
      return HttpResponse.BodySubscribers.replacing(null);
    }
    open.incrementAndGet();
    return HttpResponse.BodySubscribers.fromLineSubscriber(new Listener());
  }

  private void ended(@Nullable HttpResponse<Void> response, @Nullable Throwable fault) {
    if (over) {
      return;
    }
    if (response == null) {
      faults.merge(String.valueOf(fault), 1, Integer::sum);
    } else if (response.statusCode() == 200) {
      ended.incrementAndGet();
    } else if (response.statusCode() == TOO_MANY) {
      refused.incrementAndGet();
    } else {
      faults.merge("status " + response.statusCode(), 1, Integer::sum);
    }
    CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS).execute(this::add);
  }

  /** How many follow a song now. */
  int open() {
    return open.get();
  }

  /** How many songs were followed to their end. */
  int followedToTheEnd() {
    return ended.get();
  }

  /** How often one was told that these are too many. */
  int refused() {
    return refused.get();
  }

  long events() {
    return events.get();
  }

  /** What went wrong, and how often. */
  Map<String, Integer> faults() {
    return Map.copyOf(faults);
  }

  /** From now on, what ends is not begun again. */
  void end() {
    over = true;
  }

  private final class Listener implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (line.startsWith("data:")) {
        events.incrementAndGet();
      }
    }

    @Override
    public void onError(Throwable fault) {
      open.decrementAndGet();
    }

    @Override
    public void onComplete() {
      open.decrementAndGet();
    }
  }
}
