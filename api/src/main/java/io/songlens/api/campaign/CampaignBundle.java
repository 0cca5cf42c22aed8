package io.songlens.api.campaign;

import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.SongFiles;
import io.songlens.api.song.ProblemCode;
import io.songlens.api.song.ProblemException;
import io.songlens.api.song.SongFamilies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A campaign's approved songs in one archive, with a sheet that says what they are. */
@ConditionalOnWebApplication
@Component
class CampaignBundle {
  private static final String SONG = "song.mp3";
  private static final String TRACE = "trace.json";

  private final Campaigns campaigns;
  private final SongFamilies families;
  private final SongFiles files;

  CampaignBundle(Campaigns campaigns, SongFamilies families, SongFiles files) {
    this.campaigns = campaigns;
    this.families = families;
    this.files = files;
  }

  /** A song that goes out. */
  record Entry(String name, Cut cut, SongSummary song) {}

  /**
   * The songs that go out.
   *
   * @throws ProblemException if there is none yet
   */
  List<Entry> entries(Campaign campaign) {
    List<Cut> approved =
        campaigns.cuts(List.of(campaign)).stream()
            .filter(cut -> cut.review() == Review.APPROVED)
            .toList();
    Map<String, SongFamilies.Standing> songs =
        families.standings(approved.stream().map(Cut::songId).toList());
    List<Entry> entries = new ArrayList<>();
    for (Cut cut : approved) {
      SongFamilies.Standing song = songs.get(cut.songId());
      if (song != null && song.audio() != null) {
        String name = "%02d-%s.mp3".formatted(cut.place() + 1, cut.spec().fileName());
        entries.add(new Entry(name, cut, Objects.requireNonNull(song.summary())));
      }
    }
    if (entries.isEmpty()) {
      throw new ProblemException(
          ProblemCode.SONG_NOT_READY,
          "No song of this campaign is finished and approved yet; approve one first.");
    }
    return entries;
  }

  /** Writes the archive, song by song. */
  void write(Campaign campaign, List<Entry> entries, OutputStream out) throws IOException {
    LicenceSheet sheet = new LicenceSheet(campaign.brand(), campaign.seed());
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(0); // sound is compressed already
      for (Entry entry : entries) {
        Cut cut = entry.cut();
        put(zip, campaign, entry.name(), read(cut, SONG));
        sheet.add(
            entry.name(),
            cut.spec(),
            entry.song(),
            cut.spec().seed(campaign.seed(), cut.take()),
            cut.take(),
            read(cut, TRACE));
      }
      put(zip, campaign, LicenceSheet.FILE, sheet.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] read(Cut cut, String file) throws IOException {
    return files
        .read(cut.songId(), file)
        .orElseThrow(() -> new IOException("A song was deleted while it was handed out"));
  }

  private static void put(ZipOutputStream zip, Campaign campaign, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(campaign.createdAt().toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** What the archive is called: "mellow-bean.zip". */
  static String fileName(Campaign campaign) {
    String plain = campaign.brand().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return plain.replaceAll("^-|-$", "") + ".zip";
  }
}
