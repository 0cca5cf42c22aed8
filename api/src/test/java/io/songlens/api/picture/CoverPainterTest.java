package io.songlens.api.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.image.vision.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverPainterTest {
  private static final CoverPainter PAINTER = new CoverPainter(Fonts.installed());

  @Test
  void aCoverIsASquareWithTheTitleOnItAndWithoutMetadata() {
    Cover titled = PAINTER.paint(photo(900, 600, Color.GRAY), Focus.MIDDLE, "Low Tide", "Waltz");
    Cover other = PAINTER.paint(photo(900, 600, Color.GRAY), Focus.MIDDLE, "High Tide", "Waltz");

    BufferedImage picture = Images.read(titled.jpeg());
    assertThat(picture.getWidth()).isEqualTo(CoverPainter.SIDE);
    assertThat(picture.getHeight()).isEqualTo(CoverPainter.SIDE);
    assertThat(titled.notes()).isEmpty();
    assertThat(titled.jpeg()).isNotEqualTo(other.jpeg());
    assertThat(new String(titled.jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "http://ns.adobe.com", "Low Tide");
  }

  @Test
  void theSamePhotoAndWordsGiveTheSameBytes() {
    byte[] photo = photo(640, 800, Color.ORANGE);

    assertThat(PAINTER.paint(photo, Focus.MIDDLE, "Low Tide", "Waltz").jpeg())
        .isEqualTo(PAINTER.paint(photo, Focus.MIDDLE, "Low Tide", "Waltz").jpeg());
  }

  @Test
  void theSquareIsCutAroundWhatMattersAndStaysInThePhoto() {
    Focus left = new Focus(0.05, 0.2, 0.15, 0.6);
    Focus right = new Focus(0.6, 0.2, 0.8, 0.6);

    assertThat(CoverPainter.square(1000, 600, left)).isEqualTo(new Rectangle(0, 0, 600, 600));
    assertThat(CoverPainter.square(1000, 600, right)).isEqualTo(new Rectangle(400, 0, 600, 600));
    assertThat(CoverPainter.square(1000, 600, Focus.MIDDLE))
        .isEqualTo(new Rectangle(200, 0, 600, 600));
    assertThat(CoverPainter.square(600, 1000, new Focus(0.4, 0.3, 0.6, 0.5)))
        .isEqualTo(new Rectangle(0, 100, 600, 600));
  }

  @Test
  void thePartThatIsShownIsToldInSharesOfThePhoto() {
    assertThat(CoverPainter.shown(1000, 600, new Focus(0.6, 0.2, 0.8, 0.6)))
        .isEqualTo(new Region(0.4, 0, 0.6, 1));
    assertThat(CoverPainter.shown(600, 1000, new Focus(0.4, 0.3, 0.6, 0.5)))
        .isEqualTo(new Region(0, 0.1, 1, 0.6));
  }

  @Test
  void whiteLettersCanBeReadOnAWhitePhoto() {
    BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    fill(picture, Color.WHITE);
    Scrim.draw(picture, new Rectangle(20, 300, 360, 80), false);

    assertThat(contrastOfWhite(picture.getRGB(200, 340))).isBetween(4.5, 6.0);
    assertThat(picture.getRGB(200, 100)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void aDarkPhotoIsHardlyShaded() {
    BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    fill(picture, new Color(60, 60, 60));
    Scrim.draw(picture, new Rectangle(20, 20, 360, 80), true);

    assertThat(picture.getRGB(200, 60) & 0xFF).isBetween(40, 50);
    assertThat(picture.getRGB(200, 300) & 0xFF).isEqualTo(60);
  }

  @Test
  void aTitleThatNoFontCanShowIsLeftOutAndThatIsSaid() {
    CoverPainter latin = new CoverPainter(Fonts.ofFamilies(List.of("DejaVu Sans")));
    byte[] photo = photo(500, 500, Color.GRAY);

    Cover chinese = latin.paint(photo, Focus.MIDDLE, "海边的夏天", "Waltz");
    Cover mixed = latin.paint(photo, Focus.MIDDLE, "Low 海 Tide", "Waltz");
    Cover fontless =
        new CoverPainter(Fonts.ofFamilies(List.of())).paint(photo, Focus.MIDDLE, "A", "Waltz");

    assertThat(chinese.notes())
        .singleElement()
        .asString()
        .contains("no title", "海边的夏天", "fonts-wqy-zenhei");
    assertThat(mixed.notes()).singleElement().asString().contains("lacks 海");
    assertThat(fontless.notes()).singleElement().asString().contains("fonts-dejavu-core");
    assertThat(fontless.jpeg()).isEqualTo(chinese.jpeg());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    assertThatThrownBy(() -> PAINTER.paint(new byte[] {1, 2, 3}, Focus.MIDDLE, "A", "B"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double contrastOfWhite(int rgb) {
    double level = (rgb >> 8 & 0xFF) / 255.0;
    double luminance =
        level <= 0.04045 ? level / 12.92 : StrictMath.pow((level + 0.055) / 1.055, 2.4);
    return 1.05 / (luminance + 0.05);
  }

  private static byte[] photo(int width, int height, Color colour) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(picture, colour);
    return Images.jpeg(picture);
  }

  private static void fill(BufferedImage picture, Color colour) {
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(colour);
    canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    canvas.dispose();
  }
}
