package io.songlens.lyrics.check;

import io.songlens.lyrics.prosody.PronouncingDictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The forms an English word can take, formed by rule or listed. */
final class WordForms {
  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "ed", "ing", "in'", "er", "ers", "est", "y", "ly", "en", "n", "less", "ful",
          "ness");

  private static final Map<String, Set<String>> IRREGULAR =
      irregular(
          "be am is are was were been being",
          "go goes went gone going",
          "do does did done doing",
          "have has had having",
          "see sees saw seen seeing",
          "say says said saying",
          "come comes came coming",
          "run runs ran running",
          "sing sings sang sung singing singer song songs",
          "ring rings rang rung ringing",
          "drink drinks drank drunk drinking",
          "swim swims swam swum swimming",
          "begin begins began begun beginning",
          "sink sinks sank sunk sinking",
          "break breaks broke broken breaking",
          "speak speaks spoke spoken speaking",
          "steal steals stole stolen stealing",
          "fall falls fell fallen falling",
          "fly flies flew flown flying flight",
          "grow grows grew grown growing",
          "know knows knew known knowing",
          "blow blows blew blown blowing",
          "throw throws threw thrown throwing",
          "draw draws drew drawn drawing",
          "die dies died dying dead death deaths deadly",
          "live lives lived living life alive",
          "leave leaves left leaving",
          "lose loses lost losing loss losses",
          "keep keeps kept keeping",
          "sleep sleeps slept sleeping asleep sleepy",
          "weep weeps wept weeping",
          "feel feels felt feeling feelings",
          "hold holds held holding",
          "stand stands stood standing",
          "think thinks thought thoughts thinking",
          "bring brings brought bringing",
          "buy buys bought buying",
          "catch catches caught catching",
          "fight fights fought fighting fighter",
          "teach teaches taught teaching teacher",
          "tell tells told telling",
          "sell sells sold selling",
          "give gives gave given giving",
          "take takes took taken taking",
          "make makes made making maker",
          "wake wakes woke woken waking awake",
          "ride rides rode ridden riding rider",
          "drive drives drove driven driving driver",
          "write writes wrote written writing writer",
          "rise rises rose risen rising",
          "shine shines shone shining shiny",
          "burn burns burned burnt burning",
          "build builds built building",
          "send sends sent sending",
          "spend spends spent spending",
          "eat eats ate eaten eating",
          "meet meets met meeting",
          "sit sits sat sitting",
          "win wins won winning winner",
          "find finds found finding",
          "wear wears wore worn wearing",
          "tear tears tore torn tearing",
          "swear swears swore sworn swearing",
          "child children childhood",
          "man men",
          "woman women",
          "foot feet",
          "tooth teeth",
          "mouse mice",
          "goose geese",
          "person people",
          "knife knives",
          "wife wives",
          "leaf leaves",
          "wolf wolves",
          "half halves",
          "shelf shelves",
          "thief thieves",
          "sun suns sunny sunlight sunshine sunset sunrise",
          "good better best",
          "bad worse worst");

  private WordForms() {}

  /** Every form of a lower-case word. */
  static Set<String> of(String word) {
    Set<String> forms = new HashSet<>(IRREGULAR.getOrDefault(word, Set.of()));
    forms.add(word);
    for (String stem : stems(word)) {
      forms.add(stem);
      forms.addAll(IRREGULAR.getOrDefault(stem, Set.of()));
      ENDINGS.forEach(ending -> forms.add(stem + ending));
      String last = stem.substring(stem.length() - 1);
      String cut = stem.substring(0, stem.length() - 1);
      switch (last) {
        case "e" -> Stream.of("d", "r", "rs", "st").forEach(ending -> forms.add(stem + ending));
        case "y" ->
            Stream.of("ies", "ied", "ier", "iest", "ily").forEach(end -> forms.add(cut + end));
        default -> Stream.of("ed", "ing", "er", "y").forEach(end -> forms.add(stem + last + end));
      }
      if (last.equals("e")) {
        Stream.of("ing", "in'", "y").forEach(ending -> forms.add(cut + ending));
      }
    }
    return Set.copyOf(forms);
  }

  /** The word, and what it may be a form of. */
  private static Set<String> stems(String word) {
    Set<String> stems = new HashSet<>(Set.of(word));
    Stream.of("s", "es", "ed", "d", "ing")
        .filter(ending -> word.endsWith(ending) && word.length() > ending.length() + 2)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .flatMap(stem -> Stream.of(stem, stem + "e"))
        .filter(stem -> !PronouncingDictionary.builtIn().lookup(stem).isEmpty())
        .forEach(stems::add);
    if (word.endsWith("ies") && word.length() > 4) {
      stems.add(word.substring(0, word.length() - 3) + "y");
    }
    return stems;
  }

  private static Map<String, Set<String>> irregular(String... groups) {
    Map<String, Set<String>> forms = new HashMap<>();
    for (String group : groups) {
      Set<String> all = Set.of(group.split(" "));
      all.forEach(form -> forms.computeIfAbsent(form, f -> new HashSet<>()).addAll(all));
    }
    return Map.copyOf(forms);
  }
}
