package io.songlens.api.bench;

import static io.songlens.api.bench.Gates.text;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as a picture (SVG) for those who look for what is odd: rows of bars, pitch upwards, drums
 * below, sections and chords above, each syllable over its note, one colour a role.
 */
final class PianoRoll {
  private static final int BARS_A_ROW = 16;
  private static final int BAR_WIDTH = 100;
  private static final int LEFT = 40;
  private static final int TOP = 60;
  private static final int SEMITONE = 4;
  private static final int LOWEST = 24;
  private static final int HIGHEST = 96;
  private static final int DRUM = 3;
  private static final int LOWEST_DRUM = 35;
  private static final int HIGHEST_DRUM = 59;
  private static final int HEAD = 34;
  private static final int ROW =
      HEAD + (HIGHEST - LOWEST) * SEMITONE + (HIGHEST_DRUM - LOWEST_DRUM) * DRUM + 40;

  private final Score score;
  private final SongPlan plan;
  private final StringBuilder svg = new StringBuilder();

  private PianoRoll(Score score) {
    this.score = score;
    this.plan = score.plan();
  }

  /** The picture as the text of an SVG file. */
  static String svg(Score score) {
    return new PianoRoll(score).drawn();
  }

  private String drawn() {
    int rows = (plan.bars() + BARS_A_ROW - 1) / BARS_A_ROW;
    int width = LEFT + BARS_A_ROW * BAR_WIDTH + 20;
    svg.append(
        text(
            "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                + " font-size='10'><rect width='100%%' height='100%%' fill='white'/>%n",
            width, TOP + rows * ROW));
    label(LEFT, 20, "#000", 16, heading());
    legend();
    for (int bar = 0; bar < plan.bars(); bar++) {
      bar(bar);
    }
    for (ChordEvent event : score.chords()) {
      label(x(event.onset()), y(event.onset(), HIGHEST) - 4, "#000", 9, chord(event));
    }
    for (Part part : score.parts()) {
      part.notes().forEach(n -> note(part, n.onset(), n.end(), n.pitch().midi()));
    }
    for (VocalPart part : score.backing()) {
      part.voices().forEach(voice -> voice.forEach(n -> sung(n, "#f90", null)));
    }
    for (SungNote note : score.melody()) {
      sung(note, "#d00", note.syllable() == null ? "~" : note.syllable().text());
    }
    return svg.append("</svg>").append(System.lineSeparator()).toString();
  }

  private String heading() {
    return text(
        "%s: %s, %s, %s, %.1f bpm, swing %.2f, %.1f s",
        score.title(),
        plan.styleId(),
        plan.key().name(),
        plan.meter().name(),
        plan.bpm().value(),
        plan.swing(),
        plan.durationSeconds());
  }

  private String chord(ChordEvent event) {
    return event.chord().name(plan.key());
  }

  private void legend() {
    int x = LEFT;
    List<String> names = new ArrayList<>(List.of("lead vocal"));
    List<String> colours = new ArrayList<>(List.of("#d00"));
    score.backing().forEach(part -> names.add(part.name()));
    score.backing().forEach(part -> colours.add("#f90"));
    score.parts().forEach(part -> names.add(part.name() + " (" + part.program() + ")"));
    score.parts().forEach(part -> colours.add(colour(part.role())));
    for (int i = 0; i < names.size(); i++) {
      label(x, 38, colours.get(i), 11, names.get(i));
      x += 12 + 6 * names.get(i).length();
    }
  }

  private void bar(int bar) {
    int tick = plan.tickOfBar(bar);
    double top = y(tick, HIGHEST);
    double bottom = drumY(tick, LOWEST_DRUM) + DRUM;
    double right = x(tick) + BAR_WIDTH;
    for (int octave = LOWEST; octave <= HIGHEST; octave += 12) {
      line(x(tick), y(tick, octave), right, y(tick, octave), "#ddd");
    }
    line(x(tick), top, x(tick), bottom, "#999");
    line(right, top, right, bottom, "#999");
    label(x(tick) + 2, bottom + 10, "#888", 8, String.valueOf(bar + 1));
    for (PlannedSection section : plan.sections()) {
      if (section.startBar() == bar) {
        String told = text("%s (energy %.2f)", section.id(), section.energy());
        label(x(tick), top - 18, "#06c", 12, told);
        line(x(tick), top - 28, x(tick), bottom, "#06c");
      }
    }
  }

  private void note(Part part, int onset, int end, int midi) {
    String colour = colour(part.role());
    if (part.percussion()) {
      int drum = Math.max(LOWEST_DRUM, Math.min(HIGHEST_DRUM, midi));
      box(x(onset), drumY(onset, drum), 2, DRUM, colour);
    } else {
      box(x(onset), y(onset, midi), Math.max(1.5, width(end - onset)), SEMITONE - 1, colour);
    }
  }

  private void sung(SungNote note, String colour, @Nullable String syllable) {
    double y = y(note.onset(), note.pitch().midi());
    double width = Math.max(1.5, width(note.end() - note.onset()));
    box(x(note.onset()), y, width, SEMITONE, colour);
    if (syllable != null) {
      label(x(note.onset()), y - 2, "#700", 8, syllable);
    }
  }

  private static String colour(PartRole role) {
    return switch (role) {
      case LEAD -> "#099";
      case COUNTER -> "#93c";
      case COMPING -> "#3a3";
      case RIFF -> "#e80";
      case PAD -> "#bbb";
      case BASS -> "#03c";
      case DRUMS -> "#333";
    };
  }

  private int row(int tick) {
    return Math.min(tick / plan.meter().ticksPerBar(), plan.bars() - 1) / BARS_A_ROW;
  }

  /** What is cut off at the end of a row goes on past its edge, not in the next row. */
  private double x(int tick) {
    return LEFT + width(tick - plan.tickOfBar(row(tick) * BARS_A_ROW));
  }

  private double width(int ticks) {
    return (double) ticks * BAR_WIDTH / plan.meter().ticksPerBar();
  }

  private double y(int tick, int midi) {
    int within = Math.max(LOWEST, Math.min(HIGHEST, midi));
    return TOP + row(tick) * ROW + HEAD + (HIGHEST - within) * SEMITONE;
  }

  private double drumY(int tick, int drum) {
    return y(tick, LOWEST) + 8 + (HIGHEST_DRUM - drum) * DRUM;
  }

  private void box(double x, double y, double width, double height, String colour) {
    svg.append(
        text(
            "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s' fill-opacity='0.75'/>%n",
            x, y, width, height, colour));
  }

  private void line(double x, double y, double toX, double toY, String colour) {
    svg.append(
        text(
            "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s'/>%n",
            x, y, toX, toY, colour));
  }

  private void label(double x, double y, String colour, int size, String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;");
    svg.append(
        text(
            "<text x='%.1f' y='%.1f' fill='%s' font-size='%d'>%s</text>%n",
            x, y, colour, size, safe));
  }
}
