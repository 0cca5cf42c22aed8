package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class LibraryTest extends KeyedServiceTest {
  LibraryTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void songsAreFoundByTitleStyleSubjectWishAndLyricWhateverTheCapitals() {
    Client owner = stranger();
    String tide = done(owner, Order.ofOnePhoto().with("title", "Low TIDE, 100% Übermut"));
    String other =
        done(owner, Order.ofOnePhoto().with("wish", "for Grandma").with("title", "Plain"));
    done(stranger(), Order.ofOnePhoto().with("title", "Low tide"));

    assertThat(found(owner, "tide")).containsExactly(tide);
    assertThat(found(owner, "übermut LOW")).containsExactly(tide);
    assertThat(found(owner, "grandma")).containsExactly(other);
    assertThat(found(owner, "ballad beach")).containsExactly(other, tide);
    assertThat(found(owner, "golden light")).containsExactly(other, tide); // sung
    assertThat(found(owner, "tide grandma")).isEmpty();
    assertThat(found(owner, "100%")).containsExactly(tide);
    assertThat(found(owner, "%")).containsExactly(tide);
    assertThat(found(owner, "l_w")).isEmpty();
    assertThat(found(owner, "' or 1=1 --")).isEmpty();
    assertThat(found(owner, " ")).containsExactly(other, tide);
    assertProblem(owner.get("/v1/songs?q=" + "x".repeat(101)), 400, "bad-option");
    assertProblem(owner.get("/v1/songs?q=%00"), 400, "bad-option");

    JsonNode first = Client.json(owner.get("/v1/songs?q=ballad&limit=1"));
    assertThat(first.path("nextCursor").asString()).isEqualTo(other);
    JsonNode second = Client.json(owner.get("/v1/songs?q=ballad&limit=1&cursor=" + other));
    assertThat(second.path("songs").get(0).path("id").asString()).isEqualTo(tide);
  }

  @Test
  void theSongsThatAreMostLikeOneComeFirstWithReasonsAndOnlyOnesOwn() {
    Client owner = stranger();
    String calm = done(owner, Order.ofOnePhoto().with("seed", "100"));
    String near = done(owner, Order.ofOnePhoto().with("seed", "150"));
    String far = done(owner, Order.ofOnePhoto().with("seed", "900"));
    done(stranger(), Order.ofOnePhoto().with("seed", "100"));

    JsonNode similar = Client.json(owner.get("/v1/songs/" + calm + "/similar"));

    assertThat(
            similar.path("songs").valueStream().map(one -> one.path("song").path("id").asString()))
        .containsExactly(near, far);
    assertThat(similar.path("songs").get(0).path("reasons").valueStream().map(JsonNode::asString))
        .contains("same style", "both about: beach", "both in major");
    assertThat(similar.path("compared").asInt()).isEqualTo(2);
    assertThat(similar.has("note")).isFalse();
    JsonNode one = Client.json(owner.get("/v1/songs/" + calm + "/similar?limit=1"));
    assertThat(one.path("songs").size()).isEqualTo(1);
    assertProblem(owner.get("/v1/songs/" + calm + "/similar?limit=21"), 400, "bad-option");
  }

  @Test
  void ofASongOfAnEarlierVersionNothingIsGuessed() {
    Client owner = stranger();
    String known = done(owner, Order.ofOnePhoto().with("seed", "100"));
    String earlier = done(owner, Order.ofOnePhoto().with("wish", "earlier version"));

    JsonNode ofEarlier = Client.json(owner.get("/v1/songs/" + earlier + "/similar"));
    assertThat(ofEarlier.path("songs").size()).isZero();
    assertThat(ofEarlier.path("note").asString()).contains("earlier version");
    JsonNode ofKnown = Client.json(owner.get("/v1/songs/" + known + "/similar"));
    assertThat(ofKnown.path("songs").size()).isZero();
    assertThat(ofKnown.path("unknown").asInt()).isEqualTo(1);
    assertThat(ofKnown.path("note").asString()).contains("1 of your songs");
  }

  private static String done(Client owner, Order order) {
    String id = owner.ordered(order);
    owner.await(id, "done");
    return id;
  }

  private static List<String> found(Client client, String words) {
    HttpResponse<String> page =
        client.get("/v1/songs?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return Client.json(page)
        .path("songs")
        .valueStream()
        .map(song -> song.path("id").asString())
        .toList();
  }
}
