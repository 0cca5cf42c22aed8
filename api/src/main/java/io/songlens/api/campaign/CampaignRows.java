package io.songlens.api.campaign;

import io.songlens.api.song.OrderKey;
import io.songlens.api.song.ProblemException;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the tables {@code campaigns} and {@code cuts}. */
@Repository
class CampaignRows {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  CampaignRows(
      JdbcClient db, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds the campaigns of an order with their cuts, all at once.
   *
   * @param key what the order can be repeated under; null for not at all
   * @throws DuplicateKeyException if another order of the account has the key
   */
  void add(List<Campaign> campaigns, List<Cut> cuts, @Nullable OrderKey key) {
    transaction.executeWithoutResult(
        status -> {
          for (int place = 0; place < campaigns.size(); place++) {
            add(campaigns.get(place), place, key);
          }
          cuts.forEach(this::add);
        });
  }

  private void add(Campaign campaign, int place, @Nullable OrderKey key) {
    db.sql(
            "insert into campaigns (id, tenant, brand, wish, seed, sound, created_at, place,"
                + " idempotency_key, request_hash) values (:id, :tenant, :brand, :wish, :seed,"
                + " :sound, :createdAt, :place, :key, :hash)")
        .param("place", place)
        .param("key", key == null ? null : key.key())
        .param("hash", key == null ? null : key.hash())
        .param("id", campaign.id())
        .param("tenant", campaign.tenant())
        .param("brand", campaign.brand())
        .param("wish", campaign.wish())
        .param("seed", campaign.seed())
        .param("sound", json.writeValueAsString(campaign.sound()))
        .param("createdAt", campaign.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void add(Cut cut) {
    CutSpec spec = cut.spec();
    db.sql(
            "insert into cuts (id, campaign_id, place, product, photos, slogan, style, seconds,"
                + " language, song_id, take, review) values (:id, :campaign, :place, :product,"
                + " :photos, :slogan, :style, :seconds, :language, :song, :take, :review)")
        .param("id", cut.id())
        .param("campaign", cut.campaignId())
        .param("place", cut.place())
        .param("product", spec.product().name())
        .param("photos", json.writeValueAsString(spec.product().photos()))
        .param("slogan", spec.product().slogan())
        .param("style", spec.style())
        .param("seconds", spec.seconds())
        .param("language", spec.language().code())
        .param("song", cut.songId())
        .param("take", cut.take())
        .param("review", cut.review().word())
        .update();
  }

  /** Whether there is a campaign of that id, whoever asks. */
  boolean isThere(String id) {
    return db.sql("select count(*) from campaigns where id = :id")
            .param("id", id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** An account's campaign of that id. */
  Optional<Campaign> find(String tenant, String id) {
    return db.sql("select * from campaigns where id = :id and tenant = :tenant")
        .param("id", id)
        .param("tenant", tenant)
        .query(this::campaign)
        .optional();
  }

  /**
   * The campaigns that an account's order of that key brought about, in their order; none if there
   * was no such order, or they have been deleted.
   *
   * @throws ProblemException if the key came with another order
   */
  List<Campaign> ordered(String tenant, OrderKey key) {
    return db.sql(
            "select * from campaigns where tenant = :tenant and idempotency_key = :key"
                + " order by place")
        .param("tenant", tenant)
        .param("key", key.key())
        .query(
            (row, number) -> {
              key.requireSame(row.getString("request_hash"));
              return campaign(row, number);
            })
        .list();
  }

  /** An account's youngest campaigns first. */
  List<Campaign> recent(String tenant, int limit) {
    return db.sql(
            "select * from campaigns where tenant = :tenant"
                + " order by created_at desc, id desc limit :limit")
        .param("tenant", tenant)
        .param("limit", limit)
        .query(this::campaign)
        .list();
  }

  /** Campaigns of all accounts that were ordered before. */
  List<Campaign> olderThan(Instant limit, int most) {
    return db.sql(
            "select * from campaigns where created_at < :limit order by created_at limit :most")
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(this::campaign)
        .list();
  }

  /** The cuts of some campaigns, each campaign's in their order. */
  List<Cut> cuts(Collection<String> campaignIds) {
    return campaignIds.isEmpty()
        ? List.of()
        : db.sql("select * from cuts where campaign_id in (:ids) order by campaign_id, place")
            .param("ids", campaignIds)
            .query(this::cut)
            .list();
  }

  /** An account's cut of that id. */
  Optional<Cut> findCut(String tenant, String id) {
    return db.sql(
            "select cuts.* from cuts join campaigns on campaigns.id = cuts.campaign_id"
                + " where cuts.id = :id and campaigns.tenant = :tenant")
        .param("id", id)
        .param("tenant", tenant)
        .query(this::cut)
        .optional();
  }

  /** Notes what people think of a take. False if it is no longer the present one. */
  boolean review(Cut cut, Review review) {
    return db.sql("update cuts set review = :review where id = :id and song_id = :song")
            .param("review", review.word())
            .param("id", cut.id())
            .param("song", cut.songId())
            .update()
        > 0;
  }

  /** Puts another take in the place of one. False if that is no longer the present one. */
  boolean replace(Cut before, Cut after) {
    return db.sql(
                "update cuts set song_id = :after, take = :take, review = :review"
                    + " where id = :id and song_id = :before")
            .param("after", after.songId())
            .param("take", after.take())
            .param("review", after.review().word())
            .param("id", before.id())
            .param("before", before.songId())
            .update()
        > 0;
  }

  /** Deletes a campaign and its cuts. */
  void delete(String id) {
    db.sql("delete from campaigns where id = :id").param("id", id).update();
  }

  Instant now() {
    return clock.instant();
  }

  private Campaign campaign(ResultSet row, int number) throws SQLException {
    return new Campaign(
        row.getString("id"),
        row.getString("tenant"),
        row.getString("brand"),
        row.getString("wish"),
        row.getLong("seed"),
        json.readValue(row.getString("sound"), BrandSound.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private Cut cut(ResultSet row, int number) throws SQLException {
    Language language = Language.ofCode(row.getString("language")).orElseThrow();
    Product product =
        new Product(
            row.getString("product"),
            Arrays.asList(json.readValue(row.getString("photos"), Integer[].class)),
            row.getString("slogan"));
    return new Cut(
        row.getString("id"),
        row.getString("campaign_id"),
        row.getInt("place"),
        new CutSpec(product, row.getString("style"), row.getInt("seconds"), language),
        row.getString("song_id"),
        row.getInt("take"),
        Review.ofWord(row.getString("review")).orElseThrow());
  }
}
