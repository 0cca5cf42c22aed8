package io.songlens.api.campaign;

import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongFamilies;
import io.songlens.composer.logo.LogoReading;
import io.songlens.composer.logo.MidiLogo;
import io.songlens.composer.song.SonicLogo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads an order of a campaign, or says what of it is not understood. */
@ConditionalOnWebApplication
@Component
class CampaignReading {
  /** The most photos of one order. */
  static final int MOST_PHOTOS = 8;

  private static final int MOST_NAME = 100;

  private final SongFamilies families;

  CampaignReading(SongFamilies families) {
    this.families = families;
  }

  /**
   * The order of a form.
   *
   * @param slogans one for all photos, or one for each, or none
   * @param photos checked already
   * @throws ProblemException naming what is not understood
   */
  CampaignOrder order(
      CampaignForm form,
      List<String> slogans,
      List<MultipartFile> photos,
      @Nullable MultipartFile logo)
      throws IOException {
    try {
      List<CutSpec> cuts =
          CutSpec.family(
              products(photos, slogans),
              CampaignWords.styles(form.styles()).stream().map(families::style).toList(),
              CampaignWords.durations(form.durations()),
              CampaignWords.languages(form.languages()));
      requireFew(cuts.size());
      return new CampaignOrder(
          CampaignWords.brand(form.brand()),
          CampaignWords.wish(form.wish()),
          seed(form.seed(), photos),
          logo(logo),
          cuts);
    } catch (CampaignWords.NotUnderstood e) {
      throw bad(e.reason() + ".");
    }
  }

  /**
   * The seed that is asked for, or the photos'.
   *
   * @throws ProblemException if it is none
   */
  long seed(@Nullable String text, List<MultipartFile> photos) throws IOException {
    try {
      Long seed = CampaignWords.seed(text);
      return seed == null ? SongFamilies.seedOf(photos) : seed;
    } catch (CampaignWords.NotUnderstood e) {
      throw bad(e.reason() + ".");
    }
  }

  /** What the photos' files are called. */
  static List<String> names(List<MultipartFile> photos) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      names.add(name(photos.get(i), i));
    }
    return names;
  }

  private static void requireFew(int cuts) {
    if (cuts > CutSpec.MOST) {
      throw bad(
          "These would be %d songs; up to %d are ordered at once.".formatted(cuts, CutSpec.MOST));
    }
  }

  private static List<Product> products(List<MultipartFile> photos, List<String> slogans)
      throws CampaignWords.NotUnderstood {
    if (slogans.size() > 1 && slogans.size() != photos.size()) {
      throw bad("slogan comes once, or once for each of the " + photos.size() + " photos.");
    }
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      String slogan = slogans.isEmpty() ? null : slogans.get(slogans.size() > 1 ? i : 0);
      products.add(new Product(name(photos.get(i), i), List.of(i), CampaignWords.slogan(slogan)));
    }
    return products;
  }

  /** The name of a photo's file, without folders, control characters and what is too long. */
  private static String name(MultipartFile photo, int index) {
    String sent = photo.getOriginalFilename();
    String name =
        sent == null
            ? ""
            : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    String kept = plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain;
    return kept.isEmpty() ? "photo " + (index + 1) : kept;
  }

  /** The logo of a file; null where none was chosen. */
  private static @Nullable SonicLogo logo(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    if (file.getSize() > MidiLogo.MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.BAD_LOGO,
          "The logo has more than " + MidiLogo.MOST_BYTES / 1024 + " kB; a logo is a few notes.");
    }
    LogoReading reading = MidiLogo.read(file.getBytes());
    if (reading instanceof LogoReading.Refused refused) {
      throw new ProblemException(ProblemCode.BAD_LOGO, refused.why());
    }
    return ((LogoReading.Read) reading).logo();
  }

  static ProblemException bad(String detail) {
    return new ProblemException(
        ProblemCode.BAD_OPTION,
        detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1));
  }
}
