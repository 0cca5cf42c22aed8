package io.songlens.composer.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStylesTest {
  private final AtomicLong nanos = new AtomicLong();
  private String polka = "";

  @TempDir private Path folder;

  @BeforeEach
  void makeAPolka() throws IOException {
    polka =
        Files.readString(Path.of("src/main/resources/styles/country.yaml"))
            .replace("id: country", "id: polka")
            .replace("name: Country", "name: Polka");
  }

  private LiveStyles live() {
    return new LiveStyles(List.of(folder), nanos::get);
  }

  private void aSecondPasses() {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void aStyleIsThereSoonAfterItsFileIs() throws IOException {
    LiveStyles styles = live();
    StyleCatalog before = styles.catalog();
    Files.writeString(folder.resolve("polka.yaml"), polka);
    assertThat(styles.catalog()).isSameAs(before);

    aSecondPasses();

    assertThat(styles.catalog().style("polka").name()).isEqualTo("Polka");
    assertThat(before.find("polka")).isEmpty();
  }

  @Test
  void aChangedFileCountsAndARemovedOneNoLonger() throws IOException {
    Path file = Files.writeString(folder.resolve("polka.yaml"), polka);
    LiveStyles styles = live();
    Files.writeString(file, polka.replace("name: Polka", "name: Slow polka"));
    aSecondPasses();
    assertThat(styles.catalog().style("polka").name()).isEqualTo("Slow polka");

    Files.delete(file);
    aSecondPasses();

    assertThat(styles.catalog().find("polka")).isEmpty();
  }

  @Test
  void theLastGoodStylesStayWhileAFileHasMistakes() throws IOException {
    Path file = Files.writeString(folder.resolve("polka.yaml"), polka);
    LiveStyles styles = live();
    StyleCatalog good = styles.catalog();
    Files.writeString(file, polka.replace("swing:", "swong:").replace("role: bass", "role: base"));
    aSecondPasses();

    assertThat(styles.catalog()).isSameAs(good);
    assertThat(styles.problems())
        .extracting(StyleProblem::message)
        .anySatisfy(m -> assertThat(m).contains("swong"))
        .anySatisfy(m -> assertThat(m).contains("base"));

    Files.writeString(file, polka.replace("name: Polka", "name: Mended polka"));
    aSecondPasses();

    assertThat(styles.catalog().style("polka").name()).isEqualTo("Mended polka");
    assertThat(styles.problems()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneLeavesTheStylesAsTheyWere() throws IOException {
    Path file = Files.writeString(folder.resolve("polka.yaml"), polka);
    LiveStyles styles = live();
    StyleCatalog good = styles.catalog();
    Files.delete(file);
    Files.delete(folder);
    aSecondPasses();
    assertThat(styles.catalog()).isSameAs(good);
    assertThat(styles.problems()).hasSize(1);

    Files.createDirectory(folder);
    Files.writeString(file, polka);
    aSecondPasses();

    assertThat(styles.catalog().find("polka")).isPresent();
    assertThat(styles.problems()).isEmpty();
  }

  @Test
  void stylesWithMistakesAreRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("polka.yaml"), "id: polka");
    assertThatThrownBy(this::live).isInstanceOf(StyleException.class);
  }

  @Test
  void unchangedFilesAreNotReadAgain() {
    LiveStyles styles = live();
    StyleCatalog first = styles.catalog();
    aSecondPasses();
    assertThat(styles.catalog()).isSameAs(first);
  }
}
