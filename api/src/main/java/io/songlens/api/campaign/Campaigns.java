package io.songlens.api.campaign;

import io.songlens.api.access.Callers;
import io.songlens.api.song.OrderKey;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongFamilies;
import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.song.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Orders campaigns, and looks after their cuts. */
@ConditionalOnWebApplication
@Service
class Campaigns {
  private final CampaignRows rows;
  private final CampaignPhotos photos;
  private final SongFamilies families;
  private final Callers callers;

  Campaigns(CampaignRows rows, CampaignPhotos photos, SongFamilies families, Callers callers) {
    this.rows = rows;
    this.photos = photos;
    this.families = families;
    this.callers = callers;
  }

  /**
   * Orders campaigns from the same photos: all of their songs, or nothing. An order that is
   * repeated under its key finds the campaigns of the first.
   *
   * @param photo the orders' photos by their number
   * @param key what the order can be repeated under; null for not at all
   * @throws ProblemException if not all songs can be placed, or the key came with another order
   */
  List<Campaign> order(
      List<CampaignOrder> orders, IntFunction<byte[]> photo, @Nullable OrderKey key)
      throws IOException {
    List<Campaign> earlier = earlier(key);
    if (!earlier.isEmpty()) {
      return earlier;
    }
    List<Campaign> campaigns = orders.stream().map(this::campaign).toList();
    List<Cut> cuts = new ArrayList<>();
    List<SongFamilies.Member> members = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Campaign campaign = campaigns.get(i);
      List<Cut> own = cuts(campaign, orders.get(i).cuts());
      own.forEach(cut -> members.add(member(campaign, cut)));
      cuts.addAll(own);
    }
    try {
      for (int i = 0; i < orders.size(); i++) {
        String id = campaigns.get(i).id();
        orders.get(i).photos().forEach(index -> photos.put(id, index, photo.apply(index)));
      }
      families.place(members, photo, () -> rows.add(campaigns, cuts, key));
      return campaigns;
    } catch (RuntimeException | IOException e) {
      campaigns.forEach(campaign -> deletePhotos(campaign, e));
      // The same order may have come twice at once, and the other was a moment faster: it has the
      // key, and may have used up the quota.
      boolean isLater = e instanceof DuplicateKeyException || e instanceof ProblemException;
      List<Campaign> faster = isLater ? earlier(key) : List.of();
      if (faster.isEmpty()) {
        throw e;
      }
      return faster;
    }
  }

  private List<Campaign> earlier(@Nullable OrderKey key) {
    return key == null ? List.of() : rows.ordered(callers.current().tenant(), key);
  }

  private Campaign campaign(CampaignOrder order) {
    return new Campaign(
        UUID.randomUUID().toString(),
        callers.current().tenant(),
        order.brand(),
        order.wish(),
        order.seed(),
        BrandSounds.of(order.brand(), order.logo(), new Seed(order.seed())),
        rows.now());
  }

  private static List<Cut> cuts(Campaign campaign, List<CutSpec> specs) {
    List<Cut> cuts = new ArrayList<>();
    for (CutSpec spec : specs) {
      String id = UUID.randomUUID().toString();
      String song = UUID.randomUUID().toString();
      cuts.add(new Cut(id, campaign.id(), cuts.size(), spec, song, 1, Review.OPEN));
    }
    return cuts;
  }

  private static SongFamilies.Member member(Campaign campaign, Cut cut) {
    CutSpec spec = cut.spec();
    long seed = spec.seed(campaign.seed(), cut.take());
    return new SongFamilies.Member(
        cut.songId(),
        spec.options(campaign.brand(), campaign.wish(), campaign.sound(), seed),
        spec.product().photos());
  }

  private void deletePhotos(Campaign campaign, Exception fault) {
    try {
      if (!rows.isThere(campaign.id())) { // else all was well, and only the answer got lost
        photos.deleteAll(campaign.id());
      }
    } catch (RuntimeException e) {
      fault.addSuppressed(e); // the same outage, probably; what stays is swept away later
    }
  }

  /**
   * The caller's campaign of that id.
   *
   * @throws ProblemException if there is none
   */
  Campaign find(String id) {
    return rows.find(callers.current().tenant(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.CAMPAIGN_NOT_FOUND,
                    "There is no campaign of this id; it may have been deleted."));
  }

  /** The caller's youngest campaigns first. */
  List<Campaign> recent(int limit) {
    return rows.recent(callers.current().tenant(), limit);
  }

  /** The cuts of campaigns, each campaign's in their order. */
  List<Cut> cuts(List<Campaign> campaigns) {
    return rows.cuts(campaigns.stream().map(Campaign::id).toList());
  }

  /**
   * The caller's cut of that id.
   *
   * @throws ProblemException if there is none
   */
  Cut findCut(String id) {
    return rows.findCut(callers.current().tenant(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.CUT_NOT_FOUND,
                    "There is no cut of this id; its campaign may have been deleted."));
  }

  /**
   * Notes what the caller thinks of a cut.
   *
   * @throws ProblemException if it has been made again meanwhile
   */
  Cut review(Cut cut, Review review) {
    if (!rows.review(cut, review)) {
      throw madeAgain();
    }
    return findCut(cut.id());
  }

  /**
   * Orders another take of a cut, from another seed. The song before stays among the caller's
   * songs.
   *
   * @throws ProblemException if it cannot be placed, or has been made again meanwhile
   */
  Cut again(Cut before) throws IOException {
    Campaign campaign = find(before.campaignId());
    Cut after = before.again(UUID.randomUUID().toString());
    families.place(
        List.of(member(campaign, after)),
        index -> photos.read(campaign.id(), index),
        () -> {
          if (!rows.replace(before, after)) {
            throw madeAgain();
          }
        });
    return after;
  }

  private static ProblemException madeAgain() {
    return new ProblemException(
        ProblemCode.SONG_NOT_READY, "This cut has just been made again; look at it anew.");
  }

  /** Deletes a campaign, its photos and its songs. */
  void delete(Campaign campaign) {
    families.delete(rows.cuts(List.of(campaign.id())).stream().map(Cut::songId).toList());
    photos.deleteAll(campaign.id());
    rows.delete(campaign.id());
  }
}
