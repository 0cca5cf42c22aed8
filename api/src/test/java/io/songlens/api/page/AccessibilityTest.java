package io.songlens.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/**
 * What axe-core finds on the pages by the rules of WCAG 2.2 AA, in light and dark, on a desk and on
 * a phone.
 */
class AccessibilityTest extends ServiceTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int MOST_BYTES = 500_000;

  private static Chromium chromium;

  AccessibilityTest(ApplicationContext context) {
    super(context);
  }

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openTheGate() throws IOException {
    openGate();
  }

  @AfterEach
  void shutTheGate() throws IOException {
    closeGate();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBarsAnybody(ColorScheme scheme) throws IOException {
    boolean phone = scheme == ColorScheme.DARK;
    try (BrowserContext context = visitor(phone, scheme, "en-US")) {
      Page page = context.newPage();
      page.setDefaultTimeout(30_000);
      List<Response> loaded = new ArrayList<>();
      page.onResponse(loaded::add);
      page.navigate("http://127.0.0.1:" + port + "/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(loaded.stream().mapToInt(response -> response.body().length).sum())
          .as("bytes before any sound")
          .isLessThan(MOST_BYTES);
      for (String way : List.of("Theme", "Chat", "Pure music", "Photos")) {
        page.getByLabel(way, new Page.GetByLabelOptions().setExact(true)).check();
        audit(page, way);
      }
      page.locator("#photo")
          .setInputFiles(new FilePayload("beach.png", "image/png", Photos.sunset()));
      page.getByLabel("What should the song be like?").fill("take");
      page.getByLabel("Title").fill("For everybody");
      page.getByText("For a brand, and more files").click();
      audit(page, "order");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a song")).click();
      page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("For everybody"))
          .waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      audit(page, "song");
      page.locator("#saw button").first().click();
      page.locator("#notes-part summary").click();
      page.locator(".stave").first().waitFor();
      page.locator(".edit").first().click();
      page.locator(".report p").first().waitFor();
      page.locator("#share-make").click();
      page.locator("#share-until").waitFor();
      audit(page, "song with all that can be opened");
      page.navigate(page.locator("#share-link").inputValue());
      page.locator("#lyrics li").first().waitFor();
      audit(page, "shared song");
      for (String other : List.of("/campaigns", "/booth", "/library")) {
        page.navigate("http://127.0.0.1:" + port + other);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        audit(page, other);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageInChineseBarsAnybody(ColorScheme scheme) throws IOException {
    boolean phone = scheme == ColorScheme.LIGHT;
    try (BrowserContext context = visitor(phone, scheme, "zh-CN")) {
      Page page = context.newPage();
      page.setDefaultTimeout(30_000);
      page.navigate("http://127.0.0.1:" + port + "/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator("#photo")
          .setInputFiles(new FilePayload("beach.png", "image/png", Photos.sunset()));
      page.getByLabel("你想要一首怎样的歌？").fill("take");
      page.getByText("品牌歌曲与更多文件").click();
      audit(page, "order");
      page.locator("#make").click();
      page.locator("#lyrics .edit").first().click();
      page.locator(".report p").first().waitFor();
      page.locator("#saw button").first().click();
      audit(page, "song");
      for (String other : List.of("/campaigns", "/library")) {
        page.navigate("http://127.0.0.1:" + port + other);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        audit(page, other);
      }
    }
  }

  private BrowserContext visitor(boolean phone, ColorScheme scheme, String locale) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(phone ? 390 : 1280, phone ? 844 : 900)
                .setColorScheme(scheme));
  }

  private static void audit(Page page, String what) {
    List<Rule> violations =
        new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
    assertThat(violations)
        .as(what)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }
}
