package io.songlens.composer.audio.soundfont;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of a SoundFont (specification 2.04, section 7). */
final class BankReader {
  private static final int PRESET_BYTES = 38;
  private static final int INSTRUMENT_BYTES = 22;
  private static final int BAG_BYTES = 4;
  private static final int MODULATOR_BYTES = 10;
  private static final int GENERATOR_BYTES = 4;
  private static final int SAMPLE_BYTES = 46;
  private static final int NAME_BYTES = 20;

  private final Chunks chunks;

  BankReader(Chunks chunks) {
    this.chunks = chunks;
  }

  /** All recordings, in the file's order. */
  List<Sample> samples() throws IOException {
    ByteBuffer table = chunks.table("shdr");
    List<Sample> samples = new ArrayList<>();
    for (int at = 0; at + 2 * SAMPLE_BYTES <= table.limit(); at += SAMPLE_BYTES) {
      int rate = table.getInt(at + 36);
      samples.add(
          new Sample(
              Chunks.text(table, at, NAME_BYTES),
              table.getInt(at + 20),
              table.getInt(at + 24),
              table.getInt(at + 28),
              table.getInt(at + 32),
              rate < 400 || rate > 384_000 ? 44_100 : rate,
              table.get(at + 40) & 0xff,
              table.get(at + 41),
              table.getShort(at + 44) & 0xffff));
    }
    return samples;
  }

  /** All presets, by bank × 128 + program. */
  Map<Integer, Preset> presets(int samples) throws IOException {
    List<Preset.Instrument> instruments = instruments(samples);
    ByteBuffer table = chunks.table("phdr");
    Zones zones = new Zones("p", Generator.INSTRUMENT, instruments.size());
    Map<Integer, Preset> presets = new HashMap<>();
    for (int at = 0; at + 2 * PRESET_BYTES <= table.limit(); at += PRESET_BYTES) {
      int program = table.getShort(at + 20) & 0xffff;
      int bank = table.getShort(at + 22) & 0xffff;
      List<Zone> own =
          zones.between(
              table.getShort(at + 24) & 0xffff, table.getShort(at + PRESET_BYTES + 24) & 0xffff);
      presets.putIfAbsent(
          bank * 128 + program,
          new Preset(
              Chunks.text(table, at, NAME_BYTES),
              zones.global(own),
              zones.local(own),
              instruments));
    }
    return presets;
  }

  private List<Preset.Instrument> instruments(int samples) throws IOException {
    ByteBuffer table = chunks.table("inst");
    Zones zones = new Zones("i", Generator.SAMPLE, samples);
    List<Preset.Instrument> instruments = new ArrayList<>();
    for (int at = 0; at + 2 * INSTRUMENT_BYTES <= table.limit(); at += INSTRUMENT_BYTES) {
      List<Zone> own =
          zones.between(
              table.getShort(at + 20) & 0xffff,
              table.getShort(at + INSTRUMENT_BYTES + 20) & 0xffff);
      instruments.add(new Preset.Instrument(zones.global(own), zones.local(own)));
    }
    return instruments;
  }

  /** The zones of all presets, or of all instruments. */
  private final class Zones {
    private final Generator index;
    private final int indices;
    private final ByteBuffer bags;
    private final ByteBuffer generators;
    private final ByteBuffer modulators;

    Zones(String letter, Generator index, int indices) throws IOException {
      this.index = index;
      this.indices = indices;
      this.bags = chunks.table(letter + "bag");
      this.generators = chunks.table(letter + "gen");
      this.modulators = chunks.table(letter + "mod");
    }

    List<Zone> between(int firstBag, int endBag) {
      if ((endBag + 1) * BAG_BYTES > bags.limit()) {
        throw new BankException("its tables of zones are cut off");
      }
      List<Zone> zones = new ArrayList<>();
      for (int bag = firstBag; bag < endBag; bag++) {
        zones.add(zone(bag * BAG_BYTES));
      }
      return zones;
    }

    private Zone zone(int at) {
      int next = at + BAG_BYTES;
      return Zone.of(
          generators(bags.getShort(at) & 0xffff, bags.getShort(next) & 0xffff),
          modulators(bags.getShort(at + 2) & 0xffff, bags.getShort(next + 2) & 0xffff));
    }

    private Map<Generator, Integer> generators(int from, int to) {
      Map<Generator, Integer> values = new EnumMap<>(Generator.class);
      for (int i = from; i < to && (i + 1) * GENERATOR_BYTES <= generators.limit(); i++) {
        int value = generators.getShort(i * GENERATOR_BYTES + 2);
        Generator.numbered(generators.getShort(i * GENERATOR_BYTES) & 0xffff)
            .ifPresent(generator -> values.put(generator, value));
      }
      return values;
    }

    private List<Modulator> modulators(int from, int to) {
      List<Modulator> rules = new ArrayList<>();
      for (int i = from; i < to && (i + 1) * MODULATOR_BYTES <= modulators.limit(); i++) {
        int at = i * MODULATOR_BYTES;
        rules.add(
            new Modulator(
                modulators.getShort(at) & 0xffff,
                modulators.getShort(at + 2) & 0xffff,
                modulators.getShort(at + 4),
                modulators.getShort(at + 6) & 0xffff,
                modulators.getShort(at + 8) == 2));
      }
      return rules;
    }

    /** The first zone, if it points nowhere, holds for all. */
    Zone global(List<Zone> zones) {
      return zones.isEmpty() || pointsSomewhere(zones.get(0)) ? Zone.EMPTY : zones.get(0);
    }

    List<Zone> local(List<Zone> zones) {
      return zones.stream().filter(this::pointsSomewhere).toList();
    }

    private boolean pointsSomewhere(Zone zone) {
      int target = zone.index(index);
      return target >= 0 && target < indices;
    }
  }
}
