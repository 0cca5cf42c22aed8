package io.songlens.api.booth;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A PIN as it came. */
@Schema(name = "StaffPin")
record PinForm(@Schema(description = "4 to 12 digits") @Nullable String pin) {
  /** Without the PIN: it must not reach a log. */
  @Override
  public String toString() {
    return "PinForm[]";
  }
}
