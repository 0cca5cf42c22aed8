package io.songlens.composer.audio.soundfont;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A playable sound of a SoundFont, such as a piano or a drum kit.
 *
 * @param name its name in the file
 * @param global what holds for all its zones
 * @param zones its zones, each with an instrument
 * @param instruments the file's instruments
 */
record Preset(String name, Zone global, List<Zone> zones, List<Instrument> instruments) {
  /** In EMU's hardware, for which banks are made, attenuation counted by this much only. */
  private static final double EMU_ATTENUATION = 0.4;

  Preset {
    zones = List.copyOf(zones);
  }

  /**
   * An instrument of the file.
   *
   * @param global what holds for all its zones
   * @param zones its zones, each with a sample
   */
  record Instrument(Zone global, List<Zone> zones) {
    Instrument {
      zones = List.copyOf(zones);
    }
  }

  /** What sounds when a key is struck: mostly one layer, or two for left and right. */
  List<Layer> layers(
      int key, int velocity, List<Sample> samples, Function<Sample, Recording> load) {
    List<Layer> layers = new ArrayList<>();
    for (Zone zone : zones) {
      if (!zone.holdsFor(key, velocity)) {
        continue;
      }
      Instrument instrument = instruments.get(zone.index(Generator.INSTRUMENT));
      for (Zone inner : instrument.zones()) {
        Sample sample = samples.get(inner.index(Generator.SAMPLE));
        if (inner.holdsFor(key, velocity) && !sample.isElsewhere()) {
          layers.add(
              new Layer(
                  values(zone, instrument, inner, key, velocity), sample, load.apply(sample)));
        }
      }
    }
    return layers;
  }

  private Map<Generator, Double> values(
      Zone zone, Instrument instrument, Zone inner, int key, int velocity) {
    Map<Generator, Double> values = new EnumMap<>(Generator.class);
    inner.valuesOver(instrument.global()).forEach((g, value) -> values.put(g, (double) value));
    zone.valuesOver(global)
        .forEach(
            (g, value) -> {
              if (g.isAdditive()) {
                values.merge(g, (double) g.preset() + value, (here, added) -> here + value);
              }
            });
    values.computeIfPresent(Generator.ATTENUATION, (g, value) -> EMU_ATTENUATION * value);
    int struckKey = forced(values, Generator.FORCED_KEY, key);
    int struckVelocity = forced(values, Generator.FORCED_VELOCITY, velocity);
    for (Modulator rule : rules(zone, instrument, inner)) {
      Generator.numbered(rule.target())
          .filter(Generator::isAdditive)
          .ifPresent(
              g ->
                  values.put(
                      g,
                      values.getOrDefault(g, (double) g.preset())
                          + rule.value(struckKey, struckVelocity)));
    }
    return values;
  }

  private static int forced(Map<Generator, Double> values, Generator generator, int struck) {
    double forced = values.getOrDefault(generator, -1.0);
    return forced < 0 ? struck : (int) forced;
  }

  /** An instrument's rules replace those that are alike; a preset's come on top. */
  private List<Modulator> rules(Zone zone, Instrument instrument, Zone inner) {
    List<Modulator> rules = new ArrayList<>(Modulator.DEFAULTS);
    replace(rules, instrument.global().modulators());
    replace(rules, inner.modulators());
    List<Modulator> added = new ArrayList<>(global.modulators());
    replace(added, zone.modulators());
    rules.addAll(added);
    return rules;
  }

  private static void replace(List<Modulator> rules, List<Modulator> by) {
    for (Modulator modulator : by) {
      rules.removeIf(modulator::isLike);
      rules.add(modulator);
    }
  }
}
