package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.songlens.api.support.Client;
import io.songlens.api.support.Photos;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** The page as an app: installed, without a network, and as a target of what other apps share. */
class InstalledPageTest extends BrowserTest {
  private static final String AWAY = "The service cannot be reached. This page goes on by itself";

  InstalledPageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void theBrowserFindsNothingAgainstInstallingIt() {
    waitForWorker();
    CDPSession devtools = page.context().newCDPSession(page);
    JsonObject manifest = devtools.send("Page.getAppManifest");
    assertThat(manifest.getAsJsonArray("errors")).isEmpty();
    assertThat(manifest.get("url").getAsString()).endsWith("/manifest.webmanifest");
    JsonArray hindrances =
        devtools.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
    assertThat(hindrances).hasSize(1);
    assertThat(hindrances.get(0).getAsJsonObject().get("errorId").getAsString())
        .isEqualTo("in-incognito"); // as every page of a test is
    assertThat(
            page.evaluate(
                "async () => { const { icons } = await (await fetch('/manifest.webmanifest')).json();"
                    + " return Promise.all(icons.filter(({ type }) => type === 'image/png').map("
                    + "async ({ src, sizes }) => { const icon = new Image(); icon.src = src;"
                    + " await icon.decode();"
                    + " return sizes === `${icon.naturalWidth}x${icon.naturalHeight}`; })); }"))
        .isEqualTo(List.of(true, true, true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/library", "/campaigns", "/booth?lang=en"})
  void everyPageOpensWithoutTheServiceSaysSoAndGoesOn(String address) {
    waitForWorker();
    page.context().setOffline(true);
    page.navigate("http://127.0.0.1:" + port + address);
    assertThat(page.locator("#unreachable")).containsText("The service cannot be reached.");
    assertThat(page.locator("#unreachable")).isVisible();
    assertThat(page.locator("h1")).isVisible();
    picture("offline" + address.replaceAll("\\?.*$", "").replace('/', '-'));
    page.context().setOffline(false);
    assertThat(page.locator("#unreachable")).isHidden();
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void anOrderThatNobodyHeardIsSentOnceTheServiceIsBack() throws IOException {
    openGate();
    waitForWorker();
    page.context().setOffline(true);
    page.reload();
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").fill("Sent later");
    button("Make a song").click();
    assertThat(page.getByText(AWAY)).isVisible();
    assertThat(button("Make a song")).isDisabled();
    button("Stop sending").click();
    assertThat(button("Make a song")).isEnabled();
    button("Make a song").click();
    assertThat(button("Stop sending")).isVisible();
    page.context().setOffline(false);
    assertThat(heading("Sent later")).isVisible();
    assertThat(page.getByText(AWAY)).isHidden();
    assertThat(Client.json(client.get("/v1/songs?q=Sent+later")).path("songs")).hasSize(1);
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void nothingIsKeptButThePagesFiles() throws IOException {
    openGate();
    waitForWorker();
    page.reload();
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").fill("Not kept");
    button("Make a song").click();
    assertThat(heading("Not kept")).isVisible();
    @SuppressWarnings("unchecked")
    List<String> kept =
        (List<String>)
            page.evaluate(
                "async () => { const kept = []; for (const name of await caches.keys()) {"
                    + " for (const { url } of await (await caches.open(name)).keys()) {"
                    + " kept.push(new URL(url).pathname); } } return kept; }");
    assertThat(kept)
        .contains("/", "/booth", "/library", "/campaigns", "/app.js", "/app.css", "/icon.svg")
        .doesNotHaveDuplicates()
        .noneMatch(path -> path.startsWith("/v1/") || path.startsWith("/files/"));
  }

  @Test
  void filesOfAnEarlierVersionAreDeleted() {
    waitForWorker();
    page.evaluate(
        "async () => { await (await caches.open('songlens-shell-0123')).put('/app.js', new Response('old'));"
            + " await (await navigator.serviceWorker.ready).unregister(); }");
    page.reload();
    waitForWorker();
    assertThat(page.evaluate("caches.keys().then((names) => names.length)")).isEqualTo(1);
    assertThat(page.evaluate("caches.has('songlens-shell-0123')")).isEqualTo(false);
  }

  @Test
  void photosThatAnotherAppSharesAreChosenAndKeptNoLonger() throws IOException {
    waitForWorker();
    page.evaluate(
        "() => { const form = document.createElement('form');"
            + " Object.assign(form, { method: 'POST', action: '/share-target', enctype: 'multipart/form-data' });"
            + " form.innerHTML = '<input name=text value=\"Our dog at the sea\"><input id=brought type=file name=photo multiple>';"
            + " document.body.append(form); }");
    page.locator("#brought")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("día & <b>.png", "image/png", Photos.sunset()),
              new FilePayload("two.png", "image/png", Photos.sunset())
            });
    page.evaluate("document.getElementById('brought').form.submit()");

    assertThat(page.locator("#previews li")).hasCount(2);
    assertThat(button("Remove día & <b>.png")).isVisible();
    assertThat(page.locator("#wish")).hasValue("Our dog at the sea");
    assertThat(page.evaluate("caches.has('songlens-shared')")).isEqualTo(false);
    assertThat(page.url()).isEqualTo("http://127.0.0.1:" + port + "/");
    picture("shared-photos");
    openGate();
    page.getByLabel("Title").fill("Shared");
    button("Make a song").click();
    assertThat(heading("Shared")).isVisible();
  }

  @Test
  void photosForWhichTheDeviceHasNoRoomAreSaidToBeLost() throws IOException {
    waitForWorker();
    JsonObject full = new JsonObject();
    full.addProperty("origin", "http://127.0.0.1:" + port);
    full.addProperty("quotaSize", 1);
    page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", full);
    share(page.url());
    assertThat(page.locator("#problem"))
        .hasText("The photo that was shared could not be taken. Choose it here.");
    assertThat(page.evaluate("caches.has('songlens-shared')")).isEqualTo(false);
    assertThat(page.url()).isEqualTo("http://127.0.0.1:" + port + "/");
  }

  @Test
  void anotherWebSiteSharesNothing() throws IOException {
    waitForWorker();
    String own = page.url();
    page.route(
        "http://elsewhere.test/",
        route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("")));
    page.navigate("http://elsewhere.test/");
    share(own);
    assertThat(page.locator("body")).containsText("Another web site");
    complaints.removeIf(complaint -> complaint.contains("403"));
  }

  private void share(String site) throws IOException {
    page.evaluate(
        "(action) => { const form = document.createElement('form');"
            + " Object.assign(form, { method: 'POST', action, enctype: 'multipart/form-data' });"
            + " form.innerHTML = '<input id=brought type=file name=photo>';"
            + " document.body.append(form); }",
        site + "share-target");
    page.locator("#brought")
        .setInputFiles(new FilePayload("one.png", "image/png", Photos.sunset()));
    page.evaluate("document.getElementById('brought').form.submit()");
  }

  @Test
  void aPhotoIsTakenWhereTheScreenIsTouched() {
    Locator camera = page.locator("#camera");
    assertThat(camera).isHidden();
    page.context().close();
    page =
        chromium()
            .newContext(new Browser.NewContextOptions().setIsMobile(true).setHasTouch(true))
            .newPage();
    page.navigate("http://127.0.0.1:" + port + "/");
    assertThat(page.locator("#camera")).isVisible();
    page.locator("#camera")
        .setInputFiles(new FilePayload("taken.png", "image/png", Photos.sunset()));
    assertThat(page.locator("#previews li")).hasCount(1);
    picture("camera");
  }

  @Test
  void withoutAWorkerThePageSaysThatNoPhotoCame() {
    page.navigate("http://127.0.0.1:" + port + "/?shared");
    assertThat(page.locator("#problem")).hasText("No photo came along. Choose it here.");
  }

  /** Until the page's files are kept, and the worker stands before the page. */
  private void waitForWorker() {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.waitForFunction(
        "async () => (await navigator.serviceWorker.ready).active.state === 'activated'");
  }
}
