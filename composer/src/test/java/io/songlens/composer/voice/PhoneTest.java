package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import marytts.htsengine.HMMData;
import org.junit.jupiter.api.Test;

class PhoneTest {
  private static final List<String> MANDARIN = List.of("UU", "EO");
  private static final List<String> ARPABET =
      List.of(
          ("AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH"
                  + " UW V W Y Z ZH")
              .split(" "));

  @Test
  void everySymbolIsAPhoneThatTheVoiceWasTrainedOn() throws Exception {
    HMMData data = new HMMData();
    data.initHMMData(HsmmModel.VOICE);

    assertThat(ARPABET).hasSize(39);
    for (String symbol : Stream.concat(ARPABET.stream(), MANDARIN.stream()).toList()) {
      for (int stress = 0; stress <= 2; stress++) {
        String sampa = Phone.ofArpabet(symbol, stress).sampa();
        assertThat(data.getFeatureDefinition().hasFeatureValue("phone", sampa))
            .as("%s -> %s", symbol, sampa)
            .isTrue();
      }
    }
  }

  @Test
  void anUnstressedAhIsReduced() {
    assertThat(Phone.ofArpabet("AH", 0)).isEqualTo(Phone.AX);
    assertThat(Phone.ofArpabet("AH", 1)).isEqualTo(Phone.AH);
  }

  @Test
  void unknownSymbolsAreRefusedByName() {
    assertThatThrownBy(() -> Phone.ofArpabet("QQ", 1)).hasMessageContaining("QQ");
    assertThatThrownBy(() -> Phone.ofArpabet("PAUSE", 1)).hasMessageContaining("PAUSE");
  }
}
