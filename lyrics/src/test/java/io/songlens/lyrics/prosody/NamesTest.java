package io.songlens.lyrics.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.voice.Phone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final PronouncingDictionary dictionary = PronouncingDictionary.builtIn();

  private static List<String> names() throws IOException {
    try (InputStream in = NamesTest.class.getResourceAsStream("names.txt")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }

  @Test
  void everyNameIsSaidWithKnownSoundsAndOneMainStress() throws IOException {
    assertThat(names()).hasSizeGreaterThan(140).doesNotHaveDuplicates();
    for (String name : names()) {
      for (Pronunciation said : dictionary.lookup(name)) {
        for (String phone : said.phones()) {
          assertThat(Phone.ofArpabet(Arpabet.bare(phone), 1)).isNotNull();
          assertThat(phone.matches(".*[012]")).as(name).isEqualTo(Arpabet.isVowel(phone));
        }
        assertThat(said.stresses()).as(name).containsOnlyOnce("1");
      }
    }
  }

  @Test
  void noNameRepeatsWhatCmudictSays() throws IOException {
    List<String> needless = new ArrayList<>();
    for (String name : names()) {
      List<Pronunciation> known = dictionary.inCmudict(name);
      if (!known.isEmpty() && known.get(0).equals(dictionary.lookup(name).get(0))) {
        needless.add(name);
      }
    }
    assertThat(needless).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Songlens, S AO NG L EH N Z",
    "Xiaomi, SH AW M IY",
    "Huawei's, W AA W EY Z",
    "Siobhan, SH IH V AO N",
    "João, ZH W AW N",
    "Anaïs, AE N AH IY S",
    "ChatGPT, CH AE T JH IY P IY T IY",
    "BYD, B IY W AY D IY"
  })
  void namesInALineAreSungAsTheirOwnersSayThem(String name, String sounds) {
    assertThat(Prosody.english().line("Hello " + name).words().get(1).pronunciation())
        .isEqualTo(sounds);
  }
}
