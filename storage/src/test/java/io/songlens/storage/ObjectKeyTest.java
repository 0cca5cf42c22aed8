package io.songlens.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "a/",
        "/a",
        "a//b",
        ".",
        "..",
        "a/../b",
        "../a",
        "a/.hidden",
        "C:\\temp",
        "a\\b",
        "a b",
        "a\0b",
        "a\nb",
        "é",
        "a?b",
        "a%2e%2e"
      })
  void whatCouldLeadOutOfTheStoreIsNoKey(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(value));
  }

  @Test
  void aKeyIsNotEndless() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("a".repeat(501)));
    assertThat(new ObjectKey("a".repeat(500)).name()).hasSize(500);
  }

  @Test
  void aChildLiesInItsFolder() {
    ObjectKey key = new ObjectKey("songs/1").child("stems/bass.wav");
    assertThat(key.value()).isEqualTo("songs/1/stems/bass.wav");
    assertThat(key.name()).isEqualTo("bass.wav");
  }
}
