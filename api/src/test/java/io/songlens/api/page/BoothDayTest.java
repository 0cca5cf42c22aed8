package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at the booth: one visitor after the other hears a real song, made by the service as a
 * process of its own. In the middle of a song the network is cut, in the middle of another one the
 * process is killed. {@code -Dsonglens.booth.songs=100} makes it a long day, whose last third must
 * not hold more than its middle third.
 */
class BoothDayTest {
  private static final int SONGS = Integer.getInteger("songlens.booth.songs", 3);
  private static final boolean LONG = SONGS >= 30;
  private static final int SONGS_A_SAMPLE = LONG ? 10 : 1;
  private static final double PATIENCE_MS = 180_000;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> songs = new ArrayList<>();
  private final BoothService service;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.browser().newPage();

  BoothDayTest(@TempDir Path folder) throws IOException {
    service = new BoothService(folder, !LONG);
  }

  @BeforeEach
  void openBooth() {
    page.setViewportSize(1920, 1080);
    page.setDefaultTimeout(PATIENCE_MS);
    page.onPageError(complaints::add);
    page.navigate(service.address() + "/booth?seconds=" + BoothService.SONG_SECONDS);
  }

  @AfterEach
  void closeBooth() {
    chromium.close();
    service.close();
  }

  @Test
  void everyVisitorHearsTheirSongThoughNetworkAndPowerFail()
      throws IOException, InterruptedException {
    List<BoothSample> samples = new ArrayList<>();
    System.out.println(BoothSample.HEAD);
    for (int number = 1; number <= SONGS; number++) {
      visit(number);
      if (number % SONGS_A_SAMPLE == 0) {
        BoothSample sample = BoothSample.of(number, page, service);
        System.out.println(sample.row());
        samples.add(sample);
      }
    }
    assertThat(songs).doesNotHaveDuplicates().hasSize(SONGS);
    assertThat(service.storedSongs()).isEqualTo(SONGS);
    assertThat(complaints).as("What broke on the page").isEmpty();
    if (LONG) {
      assertNothingGrows(samples);
    }
  }

  private void visit(int number) throws IOException {
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    page.waitForFunction("() => !document.getElementById('making').hidden");
    String id = (String) page.evaluate("() => localStorage.getItem('songlens-booth-song')");
    if (number == 3) {
      losePower(id);
    } else if (number % 10 == 2) {
      loseTheNetwork(id);
    }
    assertItIsHeard(id);
    songs.add(id);
    button("Next, please").click();
    assertThat(button("Make my song")).isVisible();
  }

  /** The song is finished while the booth hears nothing of it. */
  private void loseTheNetwork(String id) {
    service.awaitMiddle(id);
    page.context().setOffline(true);
    service.awaitDone(id);
    assertThat(page.locator("#making")).isVisible();
    page.context().setOffline(false);
  }

  /** The power goes in the middle of the song; afterwards it may be finished at any moment. */
  private void losePower(String id) throws IOException {
    service.awaitMiddle(id);
    service.failAndComeBack();
  }

  private void assertItIsHeard(String id) {
    page.waitForFunction("() => !document.getElementById('song').hidden");
    page.waitForFunction(
        "() => { const audio = document.getElementById('audio');"
            + " return !audio.paused && audio.currentTime > 1 && audio.duration > 10; }");
    page.waitForFunction("() => document.getElementById('code').naturalWidth > 0");
    page.waitForFunction("() => document.getElementById('cover').naturalWidth > 0");
    page.waitForFunction("() => document.querySelectorAll('#lyrics .jump').length > 0");
    assertThat(page.getAttribute("#audio", "src")).contains(id);
  }

  private static void assertNothingGrows(List<BoothSample> samples) {
    int third = samples.size() / 3;
    List<BoothSample> middle = samples.subList(third, 2 * third);
    List<BoothSample> last = samples.subList(2 * third, samples.size());
    assertNoMore("nodes", BoothSample::nodes, 50, middle, last);
    assertNoMore("listeners", BoothSample::listeners, 20, middle, last);
    assertNoMore("page's heap, MB", BoothSample::pageHeap, 0.5, middle, last);
    assertNoMore("open files", BoothSample::openFiles, 10, middle, last);
    assertNoMore("service's heap, MB", BoothSample::serviceHeapInUse, 3, middle, last);
    assertNoMore("files a song", BoothSample::filesASong, 0.5, middle, last);
  }

  private static void assertNoMore(
      String what,
      ToDoubleFunction<BoothSample> figure,
      double margin,
      List<BoothSample> middle,
      List<BoothSample> last) {
    assertThat(most(last, figure)).as(what).isLessThanOrEqualTo(most(middle, figure) + margin);
  }

  private static double most(List<BoothSample> samples, ToDoubleFunction<BoothSample> figure) {
    return samples.stream().mapToDouble(figure).max().orElseThrow();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
