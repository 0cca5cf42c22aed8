package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class QuotaTest extends KeyedServiceTest {
  QuotaTest(ApplicationContext context) {
    super(context);
  }

  @BeforeEach
  void hold() throws Exception {
    closeGate();
  }

  @AfterEach
  void setBack() throws Exception {
    clock.setAhead(Duration.ZERO);
    closeGate();
  }

  @Test
  void aDaysSongsAreUsedUpAndFreeTheNextDay() {
    Client client = stranger(new Quota(2, null));
    client.ordered(Order.ofOnePhoto());
    String second = client.ordered(Order.ofOnePhoto());
    assertThat(client.delete("/v1/songs/" + second).statusCode()).isEqualTo(204);

    HttpResponse<String> third = client.order(Order.ofOnePhoto());

    assertProblem(third, 429, "quota-used-up");
    assertThat(third.body()).contains("(2)", "T00:00:00Z");
    assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 86_401L);
    assertThat(client.get("/v1/songs").statusCode()).isEqualTo(200);
    clock.setAhead(Duration.ofDays(1));
    assertThat(client.order(Order.ofOnePhoto()).statusCode()).isEqualTo(202);
  }

  @Test
  void aRepeatedOrderCountsOnceAndARefusedOneNotAtAll() {
    Client client = stranger(new Quota(2, null));
    assertProblem(client.order(new Order().photo(new byte[0])), 422, "photo-empty");
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> answer = client.order(Order.ofOnePhoto(), "Idempotency-Key", "one");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
    assertThat(client.order(Order.ofOnePhoto(), "Idempotency-Key", "two").statusCode())
        .isEqualTo(202);
    assertProblem(client.order(Order.ofOnePhoto()), 429, "quota-used-up");
    assertThat(client.order(Order.ofOnePhoto(), "Idempotency-Key", "one").statusCode())
        .isEqualTo(202);
  }

  @Test
  void whatAKeyWithoutAQuotaOrdersCountsForTheAccountsOtherKeys() {
    String account = newName();
    Client free = client(account, Scope.usual());
    Client bound = client.withKey(newKey(newName(), account, Scope.usual(), new Quota(3, null)));
    free.ordered(Order.ofOnePhoto());
    bound.ordered(Order.ofOnePhoto());
    free.ordered(Order.ofOnePhoto());
    assertProblem(bound.order(Order.ofOnePhoto()), 429, "quota-used-up");
    free.ordered(Order.ofOnePhoto());
  }

  @Test
  void onlySoManySongsOfAnAccountWait() throws Exception {
    Client client = stranger(new Quota(null, 1));
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    HttpResponse<String> second = client.order(Order.ofOnePhoto());
    assertProblem(second, 429, "quota-used-up");
    assertThat(second.headers().firstValue("Retry-After")).contains("30");
    openGate();
    client.await(id, "done");
    closeGate();
    assertThat(client.order(Order.ofOnePhoto()).statusCode()).isEqualTo(202);
  }

  @Test
  void ordersAtOnceDoNotGetMoreThanTheQuota() throws Exception {
    assertThat(acceptedOfMany(stranger(new Quota(5, null)))).isEqualTo(5);
    assertThat(acceptedOfMany(stranger(new Quota(null, 3)))).isEqualTo(3);
  }

  private static long acceptedOfMany(Client client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<HttpResponse<String>>> answers =
          IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              client.order(
                                  Order.ofOnePhoto().with("wish", "wait").with("seed", "" + i))))
              .toList();
      List<String> accepted = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : answers) {
        if (answer.get().statusCode() == 202) {
          accepted.add(Client.json(answer.get()).path("id").asString());
        } else {
          assertProblem(answer.get(), 429, "quota-used-up");
        }
      }
      accepted.forEach(id -> client.delete("/v1/songs/" + id));
      return accepted.size();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElseDoes() throws Exception {
    Client hasty = stranger();
    int first = 0;
    while (hasty.delete("/v1/songs/x").statusCode() == 404) {
      first++;
    }
    assertThat(first).isBetween(119, 140); // more become free while it asks
    HttpResponse<String> refused = hasty.delete("/v1/songs/x");
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
    assertThat(hasty.get("/v1/songs").statusCode()).isEqualTo(200);
    assertThat(stranger().delete("/v1/songs/x").statusCode()).isEqualTo(404);
    LockSupport.parkNanos(1_100_000_000);
    assertThat(hasty.delete("/v1/songs/x").statusCode()).isEqualTo(404);
  }
}
