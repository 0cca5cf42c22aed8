package io.songlens.image.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void numbersComeBackToOnePartInThirtyThousandOfTheirRow() throws IOException {
    float[][] rows = {{1e-6f, -3e-6f, 2.5e-6f}, {0, 0, 0}, {1200, -7, 0.5f}};
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    Rows.write(new DataOutputStream(file), rows);
    float[][] read = Rows.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

    assertThat(read[0][1]).isCloseTo(-3e-6f, within(1e-10f));
    assertThat(read[0][2]).isCloseTo(2.5e-6f, within(1e-10f));
    assertThat(read[1]).containsOnly(0);
    assertThat(read[2][0]).isEqualTo(1200);
    assertThat(read[2][1]).isCloseTo(-7, within(0.02f));
  }
}
