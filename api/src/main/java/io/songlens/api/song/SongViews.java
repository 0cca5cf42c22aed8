package io.songlens.api.song;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.job.Estimates;
import io.songlens.api.job.Outlook;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongFiles;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells songs with fresh links. */
@ConditionalOnWebApplication
@Component
class SongViews {
  private final SongFiles files;
  private final Estimates estimates;
  private final Duration linkValidity;
  private final Clock clock;

  SongViews(SongFiles files, Estimates estimates, SonglensProperties properties, Clock clock) {
    this.files = files;
    this.estimates = estimates;
    this.linkValidity = properties.linkValidity();
    this.clock = clock;
  }

  SongView view(Song song) {
    return view(song, estimates.of(List.of(song)));
  }

  List<SongView> views(List<Song> songs) {
    Outlook outlook = estimates.of(songs);
    return songs.stream().map(song -> view(song, outlook)).toList();
  }

  private SongView view(Song song, Outlook outlook) {
    return new SongView(
        song.id(),
        progress(song, outlook),
        song.options(),
        song.summary(),
        links(song),
        song.artifacts().isEmpty() ? null : clock.instant().plus(linkValidity),
        song.createdAt(),
        song.updatedAt());
  }

  /** The entity tag of an answer. */
  String tag(SongView view) {
    return SongTag.of(view, clock.instant(), linkValidity);
  }

  ProgressView progress(Song song) {
    return progress(song, estimates.of(List.of(song)));
  }

  /** How far songs are, by their ids. */
  Map<String, ProgressView> progress(Collection<Song> songs) {
    Outlook outlook = estimates.of(songs);
    return songs.stream().collect(Collectors.toMap(Song::id, song -> progress(song, outlook)));
  }

  private ProgressView progress(Song song, Outlook outlook) {
    URI opening =
        song.state().isWorking() && song.artifacts().contains(Artifact.OPENING)
            ? link(song, Artifact.OPENING)
            : null;
    return ProgressView.of(song, outlook, opening);
  }

  private Map<String, URI> links(Song song) {
    Map<String, URI> links = new LinkedHashMap<>();
    for (String artifact : song.artifacts()) {
      if (!artifact.equals(Artifact.OPENING)) {
        links.put(artifact, link(song, artifact));
      }
    }
    return links;
  }

  /** A fresh link to a file of a song. */
  URI link(Song song, String artifact) {
    SongSummary summary = song.summary();
    String title = summary == null ? song.id() : summary.title();
    return files.link(song.id(), artifact, linkValidity, DownloadName.of(title, artifact));
  }
}
