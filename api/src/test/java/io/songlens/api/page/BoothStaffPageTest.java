package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.songlens.api.support.Client;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The booth's staff. */
@TestPropertySource(properties = "songlens.booth.pin=24680")
class BoothStaffPageTest extends BrowserTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** A click would wait for an answer of the window that it closes. */
  private static final String CLOSE_SOON =
      "() => { setTimeout(() => document.getElementById('close-booth').click(), 100); }";

  BoothStaffPageTest(ApplicationContext context) {
    super(context);
  }

  /** Opens the booth again, and makes wrong PINs forgotten. */
  @AfterEach
  void openTheBooth() {
    page.navigate("about:blank");
    clock.setAhead(Duration.ofHours(2));
    pause(false);
    clock.setAhead(Duration.ZERO);
    complaints.removeIf(complaint -> complaint.matches(".*status of (403|429).*"));
  }

  @Test
  void aReloadKeepsAVisitorsSongThoughThereIsStaff() throws IOException {
    hearASong();

    reloadSlowly();
    assertThat(heading("Golden Shore")).isVisible();

    pause(true);
    reloadSlowly();
    assertThat(heading("Golden Shore")).isVisible();
    button("Next, please").click();
    assertThat(heading("Back soon")).isVisible();
  }

  private void hearASong() throws IOException {
    openGate();
    visitBooth("");
    button("Make my song").click();
    button("Take the photo").click();
    button("Make a song of it").click();
    assertThat(heading("Golden Shore")).isVisible();
  }

  /** How the booth is becomes known before the visitor's song does. */
  private void reloadSlowly() {
    page.route(
        Pattern.compile("/v1/songs/[0-9a-f-]+$"),
        route -> {
          assertThat(page.locator("#corner")).isVisible();
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
    page.reload();
  }

  @Test
  void whatComesAfterStaffHaveLeftIsNotShown() throws IOException {
    hearASong();
    come();
    type("24680");
    Locator song = page.locator("#staff-songs li").first();
    assertThat(song).containsText("Golden Shore");
    List<Runnable> held = new ArrayList<>();
    for (String path : List.of("**/share", "**/v1/receipts/*")) {
      page.route(path, route -> held.add(answerOf(route)));
    }
    song.getByText("Code").click();
    page.waitForCondition(() -> held.size() == 1);
    song.getByText("Delete").click();
    song.getByText("Really delete?").click();
    page.waitForCondition(() -> held.size() == 2);
    page.keyboard().press("Escape");
    held.forEach(Runnable::run);

    assertThat(button("Make my song")).isVisible(); // it was told that its song is deleted
    page.waitForTimeout(500);
    Assertions.assertThat(page.locator("#staff-songs li").count()).isZero();
    Assertions.assertThat(page.textContent("#staff-told")).isEmpty();
    Assertions.assertThat(page.getAttribute("#staff-qr", "src")).isNull();
  }

  /** Lets the service answer at once; the page has the answer when this is run. */
  private static Runnable answerOf(Route route) {
    APIResponse answer = route.fetch();
    return () -> route.fulfill(new Route.FulfillOptions().setResponse(answer));
  }

  @Test
  void aProblemOfWhatStaffPressedStaysUntilTheyPressAgain() {
    visitBooth("&lang=zh");
    come();
    type("24680");
    assertThat(button("暂停歌曲亭")).isVisible();
    page.route("**/v1/booth/pause", Route::abort);
    button("暂停歌曲亭").click();
    Locator problem = page.locator("#staff-problem");
    assertThat(problem).hasText("无法连接服务，请确认它正在运行。");
    for (int refresh = 0; refresh < 2; refresh++) {
      page.waitForResponse(answer -> answer.url().contains("/v1/booth/songs"), () -> {});
    }
    page.waitForTimeout(300);
    assertThat(problem).hasText("无法连接服务，请确认它正在运行。");
    page.unroute("**/v1/booth/pause");
    button("暂停歌曲亭").click();
    assertThat(page.locator("#staff-told")).containsText("歌曲亭已暂停");
    assertThat(problem).isHidden();
    complaints.removeIf(complaint -> complaint.contains("net::ERR_FAILED"));
  }

  @Test
  void whatCanBeNoPinIsNotSentAndAPinNotTwice() {
    visitBooth("");
    come();
    List<String> sent = new ArrayList<>();
    List<Route> held = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url()));
    page.route("**/v1/booth/session", held::add);
    for (String none : List.of("", "246", "24x80")) {
      page.locator("#pin").fill(none);
      button("OK").click();
    }
    page.locator("#pin").fill("1234");
    button("OK").click();
    button("OK").click();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !held.isEmpty());
    page.waitForTimeout(300);
    Assertions.assertThat(sent.stream().filter(url -> url.endsWith("/session"))).hasSize(1);
    held.get(0).resume();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is not the PIN.");
    page.unroute("**/v1/booth/session");
    type("24680");
    assertThat(button("Pause the booth")).isVisible();
  }

  @Test
  void aWrongPinThriceIsToldToWait() {
    visitBooth("");
    come();
    assertThat(page.getByLabel("PIN")).isFocused();
    type("1234");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("This is not the PIN.");
    type("1234");
    type("1234");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Too many wrong PINs. Wait 30 s.");
    type("24680");
    assertThat(page.locator("#panel")).isHidden();
    picture("booth-pin");
  }

  @Test
  void staffShowACodeAgainAndDeleteASongWithItsReceipt() throws IOException {
    hearASong();
    String id = (String) page.evaluate("localStorage.getItem('songlens-booth-song')");
    come();
    type("24680");
    Locator song = page.locator("#staff-songs li").first();
    assertThat(song).containsText("Golden Shore");
    assertThat(song).containsText("Done");
    song.getByText("Code").click();
    page.waitForFunction("() => document.getElementById('staff-qr').naturalWidth > 0");
    assertThat(page.locator("#staff-until")).containsText("The link works until");
    audit();
    picture("booth-staff");

    song.getByText("Delete").click();
    assertThat(song).containsText("Really delete?");
    song.getByText("Really delete?").click();
    assertThat(page.locator("#staff-told")).hasText("“Golden Shore” is deleted. Receipt: " + id);
    assertThat(page.locator("#staff-code")).isHidden();
    Assertions.assertThat(client.get("/v1/songs/" + id).statusCode()).isEqualTo(404);
    Assertions.assertThat(client.get("/v1/receipts/" + id).body()).contains("\"why\":\"asked\"");
    button("Back to the booth").click();
    assertThat(button("Make my song")).isVisible(); // the song was that on the screen
    Assertions.assertThat(page.locator("#staff-songs li").count()).isZero();
  }

  @Test
  void aPausedBoothStaysPausedForAllScreensUntilStaffOpenIt() {
    visitBooth("&lang=zh");
    Page visitors = page.context().newPage();
    visitors.navigate("http://127.0.0.1:" + port + "/booth");
    assertThat(visitors.locator("#begin")).isVisible();
    come();
    audit();
    type("24680");
    button("暂停歌曲亭").click();
    assertThat(page.locator("#staff-told")).containsText("歌曲亭已暂停");
    for (String text : List.of("Back soon", "马上回来")) {
      assertThat(visitors.getByText(text)).isVisible();
    }
    visitors.close();

    page.reload();
    assertThat(heading("Back soon")).isVisible();
    assertThat(page.locator("#begin")).isHidden();
    assertThat(page.locator("#staff")).isHidden();
    audit();
    picture("booth-break");
    come();
    assertThat(page.locator("#panel")).isHidden();
    type("24680");
    button("重新开放").click();
    assertThat(button("暂停歌曲亭")).isVisible();
    page.keyboard().press("Escape");
    assertThat(button("制作我的歌")).isVisible();
  }

  @Test
  void staffWhoTouchNothingAreOutAfterTwoMinutes() {
    page.context().close();
    page = open(1920, 1080, ColorScheme.DARK);
    page.clock().install();
    List<String> refused = new ArrayList<>();
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            refused.add(answer.url() + " " + answer.request().headers());
          }
        });
    page.navigate("http://127.0.0.1:" + port + "/booth?lang=en");
    come();
    type("24680");
    assertThat(button("Pause the booth")).isVisible();
    page.clock().runFor(100_000);
    page.keyboard().press("Shift");
    page.clock().runFor(100_000);
    assertThat(button("Pause the booth")).isVisible();
    page.clock().runFor(21_000);
    assertThat(page.locator("#staff")).isHidden();
    page.clock().runFor(10_000);
    page.navigate("about:blank");
    Assertions.assertThat(refused).as("what was asked after the session").isEmpty();
  }

  @Test
  void aLongPressLeadsToThePadAndAShortOneNowhere() {
    visitBooth("");
    Locator corner = page.locator("#corner");
    corner.click();
    page.waitForTimeout(1500);
    assertThat(page.locator("#staff")).isHidden();
    corner.click(new Locator.ClickOptions().setDelay(1500));
    assertThat(page.locator("#staff")).isVisible();
    for (String digit : List.of("2", "4", "6", "9")) {
      button(digit).click();
    }
    button("Erase the last digit").click();
    button("8").click();
    button("0").click();
    button("OK").click();
    assertThat(button("Pause the booth")).isVisible();
  }

  @Test
  void staffCloseTheWindow() {
    Page opener = page;
    page = opener.waitForPopup(() -> opener.evaluate("window.open('/booth?lang=en')"));
    try {
      come();
      type("24680");
      assertThat(button("Close the window")).isEnabled();
      page.waitForClose(() -> page.evaluate(CLOSE_SOON));
    } finally {
      page = opener;
    }
  }

  @Test
  void whereTheBrowserDoesNotLetThemThePageSaysSo() {
    visitBooth("");
    come();
    type("24680");
    button("Close the window").click();
    assertThat(page.locator("#staff-told")).containsText("Press Alt and F4.");
  }

  /** By keyboard, as far as the corner. */
  private void come() {
    assertThat(page.locator("#corner")).isVisible();
    page.locator("#corner").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#pin")).isVisible();
  }

  private void type(String pin) {
    assertThat(page.locator("#pin")).hasValue("");
    page.locator("#pin").pressSequentially(pin);
    page.waitForResponse(
        answer -> answer.url().endsWith("/v1/booth/session"), () -> page.keyboard().press("Enter"));
  }

  private void audit() {
    Assertions.assertThat(
            new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private void pause(boolean paused) {
    String token =
        Client.json(send("POST", "/v1/booth/session", "{\"pin\":\"24680\"}", ""))
            .path("token")
            .asString();
    Assertions.assertThat(
            send("PUT", "/v1/booth/pause", "{\"paused\":" + paused + "}", token).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> send(String method, String path, String body, String token) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .header("Booth-Staff", token)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private void visitBooth(String more) {
    visit("/booth?seconds=12" + more, 1920, 1080, ColorScheme.DARK);
  }
}
