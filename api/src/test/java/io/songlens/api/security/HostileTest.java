package io.songlens.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import io.songlens.api.support.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class HostileTest extends KeyedServiceTest {
  private static final int REQUESTS_PER_KEY = 100;
  private static final String SECRET_TITLE = "Nobody elses tune";

  private final RawHttp raw;

  HostileTest(ApplicationContext context) {
    super(context);
    raw = new RawHttp(port);
  }

  @AfterEach
  void setClockBack() {
    clock.setAhead(Duration.ZERO);
  }

  @Test
  void noneOfManyHostileRequestsIsAcceptedOrBreaksAnything() throws Exception {
    Client owner = stranger();
    String id = owner.ordered(Order.ofOnePhoto().with("title", SECRET_TITLE));
    String link = owner.await(id, "done").path("links").path("song.mp3").asString();
    String account = newName();
    String idempotencyKey = newName();
    Client attacker = client(account, Scope.usual());
    assertThat(attacker.order(Order.ofOnePhoto(), "Idempotency-Key", idempotencyKey).statusCode())
        .isEqualTo(202);
    Supplier<String> key = manyKeys(account);
    HostileRequests hostile = new HostileRequests();
    hostile.pathTricks(id);
    hostile.oddKeys("sl_0123abcd_" + "A".repeat(42), id);
    hostile.hugeHeaders();
    hostile.brokenHttp(id);
    hostile.forgedLinks(link);
    hostile.anothersSong(id, key);
    hostile.badOrders(key);
    hostile.replays(idempotencyKey, key);
    hostile.oddUploads(uploadOf(owner), key);

    List<String> accepted = sent(hostile.all(), id);

    assertThat(hostile.all()).hasSizeGreaterThan(1500);
    assertThat(accepted).isEmpty();
    assertThat(Client.json(attacker.get("/v1/songs")).path("songs").size()).isEqualTo(1);
    assertThat(Client.json(owner.get("/v1/songs")).path("songs").size()).isEqualTo(1);
    assertThat(owner.song(id).path("state").asString()).isEqualTo("done");
    Client.await("uploads are cleared away", this::uploads, List::isEmpty);
    clock.setAhead(Duration.ofHours(25));
    assertProblem(client.get(link), 403, "link-expired");
  }

  private static String uploadOf(Client owner) {
    return owner
        .send(
            owner
                .request("/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1")
                .POST(HttpRequest.BodyPublishers.noBody()))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replace("/v1/uploads/", "");
  }

  /** Sends all, and tells of those that were not refused as they ought to be. */
  private List<String> sent(List<HostileRequests.Request> requests, String id) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (HostileRequests.Request request : requests) {
        answers.add(threads.submit(() -> complaint(request, raw.send(request.bytes()), id)));
      }
      List<String> complaints = new ArrayList<>();
      for (Future<String> answer : answers) {
        if (!answer.get().isEmpty()) {
          complaints.add(answer.get());
        }
      }
      return complaints;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> uploads() {
    try {
      return files("uploads");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String complaint(
      HostileRequests.Request request, RawHttp.Answer answer, String id) {
    boolean refused =
        answer.status() == 0
            || (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429)
            || answer.status() == 501 // a method, and
            || answer.status() == 505 // a version of HTTP that there is not
            || (request.mayBeAnswered() && answer.status() == 200);
    boolean tells = answer.text().contains(SECRET_TITLE) || answer.text().contains("\"" + id);
    boolean internals = answer.text().contains("Exception") || answer.text().contains("\tat ");
    return refused && !tells && !internals
        ? ""
        : request.kind() + ": " + printable(request.text()) + " -> " + printable(answer.text());
  }

  private static String printable(String text) {
    return text.substring(0, Math.min(300, text.length())).replaceAll("[^\\x20-\\x7e]", "~");
  }

  /** No key is used so often that it would be refused for that. */
  private Supplier<String> manyKeys(String account) {
    List<String> made = new ArrayList<>();
    int[] asked = {0};
    return () -> {
      if (asked[0]++ % REQUESTS_PER_KEY == 0) {
        made.add(newKey(newName(), account, Scope.usual(), Quota.NONE));
      }
      return made.get(made.size() - 1);
    };
  }
}
