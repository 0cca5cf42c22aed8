package io.songlens.image.vision;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledVisionModelTest extends VisionModelContract {
  private final VisionModel bundled = BundledVisionModel.open();

  @AfterAll
  void close() {
    bundled.close();
  }

  @Override
  VisionModel model() {
    return bundled;
  }
}
