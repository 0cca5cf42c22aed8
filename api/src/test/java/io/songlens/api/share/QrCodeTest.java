package io.songlens.api.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final int FRAME = 4;

  @Test
  void theDrawingReadsBackAsTheAddress() throws Exception {
    String address =
        "https://songs.example.com/s/" + "6b1f0e1c".repeat(14) + "?expires=1&signature=ä";
    assertThat(new Decoder().decode(modules(QrCode.svg(address))).getText()).isEqualTo(address);
  }

  @Test
  void theDrawingRunsNothingAndNamesNothing() {
    assertThat(QrCode.svg("http://localhost/s/\"><script>")).doesNotContain("script", "localhost");
  }

  /** The dark modules, without the frame. */
  private static BitMatrix modules(String svg) {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
    assertThat(box.find()).isTrue();
    BitMatrix modules = new BitMatrix(Integer.parseInt(box.group(1)) - 2 * FRAME);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) - FRAME;
      int y = Integer.parseInt(run.group(2)) - FRAME;
      modules.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
    }
    return modules;
  }
}
