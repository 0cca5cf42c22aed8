package io.songlens.api.song;

import io.songlens.api.conversation.LineCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whether words can be sung in a line's place, as the interface tells it. */
@Schema(name = "LineCheck")
record LineCheckView(
    @Schema(description = "The words") String text,
    @Schema(description = "Whether they can be sung there") boolean singable,
    @Schema(description = "How many syllables they have; 0 if they cannot be read") int syllables,
    @Schema(description = "Fewest that the tune carries there") int minSyllables,
    @Schema(description = "Most that the tune carries there") int maxSyllables,
    @Schema(description = "Share of the stresses that fall on their beats, 0..1") double stressFit,
    @Schema(description = "Lines that they ought to rhyme with") List<String> rhymesWith,
    @Schema(description = "Why they cannot be sung, in sentences") List<String> faults,
    @Schema(description = "What could be better; they can be sung all the same")
        List<String> remarks,
    @Schema(description = "Up to five lines of the word bank that fit there, best first")
        List<String> alternatives) {
  static LineCheckView of(LineCheck check) {
    return new LineCheckView(
        check.text(),
        check.isSingable(),
        check.syllables(),
        check.minSyllables(),
        check.maxSyllables(),
        check.stressFit(),
        check.rhymesWith(),
        check.faults(),
        check.remarks(),
        check.alternatives());
  }
}
