package io.songlens.api.config;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set of booths ({@code songlens.booth}).
 *
 * @param pin what staff type at a booth, 4 to 12 digits; null where there is no staff
 */
public record BoothSettings(@Nullable String pin) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,12}");

  /**
   * Takes the setting over.
   *
   * @throws IllegalArgumentException if it is no PIN; without it in the message
   */
  public BoothSettings {
    if (pin != null && !pin.isEmpty() && !isPin(pin)) {
      throw new IllegalArgumentException("songlens.booth.pin has 4 to 12 digits, and nothing else");
    }
  }

  /** Whether a text can be a PIN: 4 to 12 digits. */
  public static boolean isPin(String text) {
    return DIGITS.matcher(text).matches();
  }

  /** The PIN; empty if none is set. */
  public Optional<String> staffPin() {
    return Optional.ofNullable(pin).filter(digits -> !digits.isEmpty());
  }

  /** Without the PIN: it must not reach a log. */
  @Override
  public String toString() {
    return "BoothSettings[]";
  }
}
