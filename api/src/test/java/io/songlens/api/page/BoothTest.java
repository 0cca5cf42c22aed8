package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The booth, with a camera that shows a test picture. */
class BoothTest extends BrowserTest {
  BoothTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aVisitorIsPhotographedHearsTheSongAndTakesItHome() throws IOException {
    openGate();
    visit("");
    picture("booth-attract");
    button("Make my song").click();
    picture("booth-camera");
    button("Take the photo").click();
    page.getByLabel("Bright pop").check();
    picture("booth-photo");
    button("Make a song of it").click();

    assertThat(heading("Golden Shore")).isVisible();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    page.waitForFunction("() => document.getElementById('code').naturalWidth > 0");
    assertThat(page.locator("#lyrics li .jump")).hasCount(3);
    assertThat(page.getByText("The link works until")).isVisible();
    picture("booth-song");
    button("Next, please").click();
    assertThat(button("Make my song")).isVisible();
    Assertions.assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    assertThat(page.locator("#wall img").first()).isVisible();
  }

  @Test
  void aSongInTheMakingIsStillTheVisitorsAfterTheScreenWentDark() throws IOException {
    visit("&wish=wait");
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(heading("Your song is being made")).isVisible();
    picture("booth-making");

    page.reload();
    openGate();

    assertThat(heading("Golden Shore")).isVisible();
    Object id = page.evaluate("localStorage.getItem('songlens-booth-song')");
    button("Delete my song now").click();
    assertThat(page.getByText("Receipt: " + id)).isVisible();
    assertThat(heading("Your song is deleted")).isVisible();
    button("Begin again").click();
    assertThat(button("Make my song")).isVisible();
  }

  @Test
  void whoLeavesWhileItCountsLeavesTheCameraToTheNextOne() throws IOException {
    openGate();
    visit("");
    button("Make my song").click();
    button("Take the photo").click();
    assertThat(page.getByRole(AriaRole.TIMER)).isVisible();
    button("Not now").click();

    button("Make my song").click();
    assertThat(page.getByRole(AriaRole.TIMER)).isHidden();
    button("Take the photo").click();
    button("Once more").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(heading("Golden Shore")).isVisible();
  }

  @Test
  void soundCodeAndWordsComeAsSoonAsTheNetworkIsBack() throws IOException {
    openGate();
    visit("");
    String files = "**/files/**";
    page.route(files, Route::abort);
    page.route("**/share", Route::abort);
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(heading("Golden Shore")).isVisible();
    page.waitForFunction("() => document.getElementById('audio').error");
    complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));

    page.unroute(files);
    page.unroute("**/share");

    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    page.waitForFunction("() => document.getElementById('code').naturalWidth > 0");
    page.waitForFunction("() => document.getElementById('cover').naturalWidth > 0");
    assertThat(page.locator("#lyrics li .jump")).hasCount(3);
    complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
  }

  @Test
  void whoLeavesWhileTheSoundCannotBeFetchedMakesRoomAllTheSame() throws IOException {
    openGate();
    page.context().close();
    page = open(1920, 1080, ColorScheme.DARK);
    page.clock().install();
    page.navigate("http://127.0.0.1:" + port + "/booth?seconds=12");
    page.route("**/song.mp3*", Route::abort);
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(heading("Golden Shore")).isVisible();
    page.evaluate(
        "() => { window.errors = 0;"
            + " document.getElementById('audio').addEventListener('error', () => window.errors++); }");

    for (int tries = 1; tries <= 31 && page.locator("#song").isVisible(); tries++) {
      page.waitForFunction("() => document.getElementById('audio').error");
      page.clock().runFor(2000);
    }

    assertThat(button("Make my song")).isVisible();
    Assertions.assertThat((int) page.evaluate("window.errors")).isGreaterThan(10);
    complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
  }

  @Test
  void whatAVisitorPausedStaysPausedThoughItsSoundIsFetchedAgain() throws IOException {
    openGate();
    visit("");
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    page.evaluate("document.getElementById('audio').pause()");
    page.route("**/song.mp3*", Route::abort);
    page.evaluate("document.getElementById('audio').src += '#again'");
    page.waitForFunction("() => document.getElementById('audio').error");
    page.unroute("**/song.mp3*");

    page.waitForFunction(
        "() => !document.getElementById('audio').error"
            + " && document.getElementById('audio').readyState === 4");
    Assertions.assertThat(page.evaluate("document.getElementById('audio').paused")).isEqualTo(true);
    complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
  }

  @Test
  void nothingOfAVisitorStaysOnThePage() throws IOException {
    openGate();
    visit("");
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(page.locator("#lyrics li .jump")).hasCount(3);
    button("Next, please").click();
    assertThat(button("Make my song")).isVisible();
    assertThat(page.locator("#lyrics li")).hasCount(0);
    assertThat(page.locator("#song-title")).hasText("");
    for (String id : List.of("audio", "cover", "code")) {
      Assertions.assertThat(page.getAttribute("#" + id, "src")).as(id).isNull();
    }
    Assertions.assertThat(page.evaluate("document.getElementById('shot').width")).isEqualTo(0);
  }

  @Test
  void withoutAPinTheCornerIsNotThere() {
    visit("");
    page.waitForResponse("**/v1/booth", page::reload);
    assertThat(button("Make my song")).isVisible();
    assertThat(page.locator("#corner")).isHidden();
    assertThat(page.locator("#staff")).isHidden();
  }

  @Test
  void theBoothSpeaksChinese() {
    visit("&lang=zh");
    assertThat(button("制作我的歌")).isVisible();
    Assertions.assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-CN");
    assertThat(page.locator("#styles")).hasText("随便来一首明快流行");
    button("English").click();
    assertThat(button("Make my song")).isVisible();
    assertThat(page.locator("#styles")).hasText("Surprise meBright pop");
  }

  @Test
  void problemsAreToldInTheLanguageThatTheVisitorChose() {
    visit("&lang=zh");
    page.route(
        "**/v1/songs",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody(
                        "{\"code\":\"queue-full\",\"title\":\"Too many songs are waiting\"}")));
    button("制作我的歌").click();
    button("拍照").click();
    button("用它写歌").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("排队的歌曲太多，请稍后再试。");
    button("下次吧").click();

    button("English").click();
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Too many songs are waiting");
    complaints.removeIf(complaint -> complaint.contains("status of 503"));
  }

  @Test
  void styleKeyAndPartsOfASongAreNamedInChinese() throws IOException {
    openGate();
    visit("&lang=zh");
    String sections =
        """
        {"lines":[{"section":"verse1"},{"section":"chorus"},{"section":"verse2"}]}""";
    page.route(
        "**/karaoke.json*", route -> route.fulfill(new Route.FulfillOptions().setBody(sections)));
    button("制作我的歌").click();
    button("拍照").click();
    button("用它写歌").click();
    assertThat(page.locator("#facts")).containsText("原声抒情 · ");
    assertThat(page.locator("#facts")).containsText("调 · ");
    assertThat(page.locator("#lyrics .part")).hasText(new String[] {"主歌 1", "副歌", "主歌 2"});
    picture("booth-chinese");
  }

  private void visit(String more) {
    visit("/booth?seconds=12&styles=bright-pop" + more, 1920, 1080, ColorScheme.DARK);
  }
}
