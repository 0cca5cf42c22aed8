package io.songlens.api.song;

import io.songlens.api.access.Callers;
import io.songlens.api.job.LibraryRows;
import io.songlens.api.job.Song;
import io.songlens.api.job.SongState;
import io.songlens.api.likeness.Likeness;
import io.songlens.api.likeness.Neighbour;
import io.songlens.api.likeness.SongFeatures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds songs that are like another. */
@ConditionalOnWebApplication
@RestController
@Tag(name = "Songs")
class SimilarController {
  private static final int MOST = 20;
  private static final int MOST_COMPARED = 5000;

  private final SongAccess access;
  private final Callers callers;
  private final LibraryRows library;
  private final SongViews views;

  SimilarController(SongAccess access, Callers callers, LibraryRows library, SongViews views) {
    this.access = access;
    this.callers = callers;
    this.library = library;
    this.views = views;
  }

  @GetMapping("/v1/songs/{id}/similar")
  @Operation(
      operationId = "similarSongs",
      summary = "More like this",
      description =
          "Your finished songs that are nearest to one in style, mood, subject, tempo, key and"
              + " sound, with what they have in common; your 5,000 youngest are compared. Of songs"
              + " of earlier versions it is not known what they are like: they are counted, and"
              + " left out.")
  @ApiResponse(responseCode = "200", description = "The songs, the nearest first")
  @ApiResponse(responseCode = "404", description = "There is no such song")
  @ApiResponse(responseCode = "409", description = "The song is not finished")
  SimilarSongs similar(
      @PathVariable String id,
      @Parameter(description = "How many, 1..20") @RequestParam(defaultValue = "5") int limit) {
    Song song = access.find(id);
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(ProblemCode.BAD_OPTION, "limit is from 1 to 20.");
    }
    if (song.state() != SongState.DONE) {
      throw new ProblemException(
          ProblemCode.SONG_NOT_READY, "The song is not finished; ask again when it is.");
    }
    int unknown = library.countUnknown(song.tenant());
    Optional<SongFeatures> features = library.features(id);
    if (features.isEmpty()) {
      return SimilarSongs.ofUnknown(unknown);
    }
    Map<String, SongFeatures> others =
        library.features(callers.current().tenant(), MOST_COMPARED + 1);
    others.remove(id);
    List<Neighbour> nearest = Neighbour.nearest(features.get(), others, Likeness.full(), limit);
    return SimilarSongs.of(told(nearest), others.size(), unknown);
  }

  /** Those of them that are still there. */
  private List<SimilarSong> told(List<Neighbour> nearest) {
    if (nearest.isEmpty()) {
      return List.of();
    }
    Map<String, Song> songs = access.findAll(nearest.stream().map(Neighbour::id).toList());
    List<Neighbour> there = nearest.stream().filter(one -> songs.containsKey(one.id())).toList();
    List<Song> found = new ArrayList<>();
    there.forEach(one -> Optional.ofNullable(songs.get(one.id())).ifPresent(found::add));
    List<SongView> told = views.views(found);
    return IntStream.range(0, told.size())
        .mapToObj(
            i -> new SimilarSong(told.get(i), there.get(i).distance(), there.get(i).reasons()))
        .toList();
  }
}
