package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A test of the page. What the browser complains about fails it. */
abstract class BrowserTest extends ServiceTest {
  private static final Path PICTURES = Path.of("target", "page");

  private static Chromium chromium;

  protected final List<String> complaints = new ArrayList<>();
  protected Page page;

  BrowserTest(ApplicationContext context) {
    super(context);
  }

  @BeforeAll
  static void startBrowser() {
    setDefaultAssertionTimeout(30_000); // a busy machine is slow
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void openPage() throws IOException {
    closeGate();
    page = open(1200, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void closePage() throws IOException {
    page.context().close();
    closeGate();
    assertThat(complaints).as("What the browser complained about").isEmpty();
  }

  protected static Browser chromium() {
    return chromium.browser();
  }

  protected Page open(int width, int height, ColorScheme scheme) {
    Page opened =
        newcomer(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    opened.navigate("http://127.0.0.1:" + port + "/");
    return opened;
  }

  /** A browser that has never been here, and has not gone anywhere yet. */
  protected Page newcomer(Browser.NewContextOptions options) {
    Page opened = chromium().newContext(options).newPage();
    opened.setDefaultTimeout(30_000);
    opened.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    opened.onPageError(complaints::add);
    return opened;
  }

  /** Opens another address in place of the page. */
  protected void visit(String address, int width, int height, ColorScheme scheme) {
    page.context().close();
    page = open(width, height, scheme);
    page.navigate("http://127.0.0.1:" + port + address);
  }

  protected void choose(String name, byte[] photo) {
    page.locator("#photo").setInputFiles(new FilePayload(name, "image/png", photo));
  }

  protected Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  protected Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /** What screen readers tell by themselves. */
  protected Locator status(String text) {
    return page.getByRole(AriaRole.STATUS).filter(hasText(text));
  }

  protected static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  protected void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
