package io.songlens.composer.style;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Pitch;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.NodeType;

/** Reads the "ensemble" of a style file. */
final class EnsembleReader {
  /**
   * A piano's keyboard: no instrument of a band needs more, and an octave beyond it is MIDI still.
   */
  private static final int LOWEST_KEY = 21;

  private static final int HIGHEST_KEY = 108;

  private static final PlayPattern SILENCE = new PlayPattern(1, List.of());

  /** The occasions that are no kinds of section. */
  private static final Set<String> OCCASIONS =
      Set.of(PatternBook.DEFAULT, PatternBook.FILL, PatternBook.BUILD, PatternBook.BREAK);

  private final PatternParser patterns;

  EnsembleReader(Meter meter) {
    this.patterns = new PatternParser(meter);
  }

  List<PartSpec> read(StyleNode node) {
    List<PartSpec> parts = node.list(this::part);
    Set<String> ids = new HashSet<>();
    for (PartSpec part : parts) {
      if (!ids.add(part.id())) {
        node.problem("two parts have the id '" + part.id() + "'");
      }
    }
    for (PartRole needed : List.of(PartRole.LEAD, PartRole.BASS, PartRole.COMPING)) {
      if (parts.stream().noneMatch(part -> part.role() == needed)) {
        node.problem("the ensemble needs a part of role " + label(needed));
      }
    }
    return parts;
  }

  private PartSpec part(StyleNode node) {
    node.onlyKeys(
        "id",
        "name",
        "role",
        "program",
        "mix",
        "enters",
        "sections",
        "lowest",
        "highest",
        "voices",
        "patterns");
    PartRole role = node.require("role").as(EnsembleReader::role, PartRole.PAD);
    PartSpec part =
        new PartSpec(
            node.require("id").text(),
            node.require("name").text(),
            role,
            node.require("program").integer(0, 127),
            StyleReader.instrumentMix(node.require("mix")),
            node.child("enters").map(n -> n.number(0, 1)).orElse(0.0),
            sections(node),
            key(node, "lowest", 48),
            key(node, "highest", 72),
            node.child("voices").map(n -> n.integer(2, 5)).orElse(3),
            book(node, role));
    boolean needsPattern =
        switch (role) {
          case BASS, DRUMS, COMPING, RIFF -> true;
          case LEAD, COUNTER, PAD -> false;
        };
    if (needsPattern && part.patterns().choices(PatternBook.DEFAULT).isEmpty()) {
      node.problem("a part of role " + label(role) + " needs 'patterns' with a 'default'");
    }
    if (role != PartRole.DRUMS && part.highest().midi() - part.lowest().midi() < 12) {
      node.problem("a part needs an octave between 'lowest' and 'highest'");
    }
    return part;
  }

  private static Pitch key(StyleNode node, String name, int usual) {
    return new Pitch(node.child(name).map(n -> n.integer(LOWEST_KEY, HIGHEST_KEY)).orElse(usual));
  }

  private static Set<SectionKind> sections(StyleNode node) {
    return node.child("sections")
        .map(
            list ->
                Set.copyOf(
                    list.list(item -> item.as(FormTemplate::sectionKind, SectionKind.VERSE))))
        .orElse(Set.of(SectionKind.values()));
  }

  private PatternBook book(StyleNode node, PartRole role) {
    Map<String, List<PlayPattern>> byOccasion = new LinkedHashMap<>();
    node.child("patterns")
        .ifPresent(
            book ->
                book.children()
                    .forEach(
                        (occasion, list) -> {
                          list.build(() -> occasion(occasion), occasion);
                          byOccasion.put(occasion, list.list(item -> pattern(item, role)));
                        }));
    return new PatternBook(byOccasion);
  }

  private PlayPattern pattern(StyleNode item, PartRole role) {
    List<String> layers =
        item.isA(NodeType.SEQUENCE) ? item.list(StyleNode::text) : List.of(item.text());
    return item.build(() -> patterns.parse(role, layers), SILENCE);
  }

  private static String occasion(String text) {
    if (!OCCASIONS.contains(text)) {
      FormTemplate.sectionKind(text);
    }
    return text;
  }

  private static PartRole role(String text) {
    return Arrays.stream(PartRole.values())
        .filter(role -> label(role).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a role"));
  }

  private static String label(PartRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
