package io.songlens.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.image.decode.Refusal;
import io.songlens.image.decode.TestPhotos;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoReaderTest {
  private final PhotoReader reader = PhotoReader.open();

  @AfterAll
  void close() {
    reader.close();
  }

  @Test
  void photoIsReadUprightWithCover() {
    byte[] jpeg = TestPhotos.withExif(TestPhotos.encode(TestPhotos.evening(1600, 1200), "jpg"), 6);

    PhotoOutcome.Read read = (PhotoOutcome.Read) reader.read(jpeg);

    assertThat(read.reading().width()).isEqualTo(1200);
    assertThat(read.reading().height()).isEqualTo(1600);
    assertThat(read.reading().scenes()).isNotEmpty();
    assertThat(read.reading().palette().swatches()).hasSizeBetween(2, 5);
    assertThat(read.reading().modelVersion()).isNotBlank();
    assertThat(read.coverJpeg()).startsWith(0xFF, 0xD8, 0xFF);
    assertThat(new String(read.coverJpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void equalBytesGiveEqualReadings() {
    byte[] photo = TestPhotos.encode(TestPhotos.evening(640, 480), "jpg");

    PhotoOutcome.Read first = (PhotoOutcome.Read) reader.read(photo);
    PhotoOutcome.Read second = (PhotoOutcome.Read) reader.read(photo.clone());

    assertThat(second.reading()).isEqualTo(first.reading());
    assertThat(second.coverJpeg()).isEqualTo(first.coverJpeg());
    assertThat(second.fingerprint().distance(first.fingerprint())).isLessThan(1e-5);
  }

  @Test
  void brokenPhotoIsRefusedWithAdvice() {
    PhotoOutcome outcome = reader.read("no photo".getBytes(StandardCharsets.UTF_8));

    assertThat(outcome)
        .isEqualTo(new PhotoOutcome.Refused(Refusal.NOT_AN_IMAGE, Refusal.NOT_AN_IMAGE.advice()));
  }
}
