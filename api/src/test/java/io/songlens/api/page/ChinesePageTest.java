package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.songlens.api.support.Photos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages in Chinese, on a phone. */
class ChinesePageTest extends BrowserTest {
  ChinesePageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aSongIsOrderedHeardAndChangedInChinese() throws IOException {
    openGate();
    visit("/?lang=zh");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(page.locator("[data-untold]")).hasCount(0);
    picture("chinese-order");
    button("写一首歌").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("请先选择一张照片。");
    choose("beach.png", Photos.sunset());
    page.getByLabel("你想要一首怎样的歌？").fill("take");
    page.getByLabel("曲风").selectOption("明快流行");
    button("写一首歌").click();

    assertThat(page.locator("#song-title")).isVisible();
    assertThat(page.locator("#facts")).containsText("原声抒情 · ");
    assertThat(page.locator("#facts")).containsText("大调 · 每分钟 ");
    assertThat(page.locator("#facts")).containsText("40 秒 · 种子 ");
    assertThat(page.locator("#saw")).containsText("海滩（91%）");
    page.locator("#saw button").first().click();
    assertThat(page.locator("#named")).hasText(Pattern.compile("有 \\d 项选择提到“海滩”。"));
    button("播放").click();
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    button("暂停").click();
    page.getByText("乐谱", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".stave").first()).isVisible();
    assertThat(page.locator("#notes-state")).hasText("旋律。点击小节即可试听。");
    picture("chinese-song");

    page.locator("#lyrics li[data-line]").first().getByRole(AriaRole.BUTTON).nth(1).click();
    assertThat(page.locator(".report .good")).isVisible();
    page.getByLabel("这一行的歌词")
        .fill("This line is by far too long to be sung where it would be sung");
    assertThat(page.locator(".report .bad")).containsText("没法唱。");
    assertThat(page.locator(".report .bad")).containsText("个音节，旋律可容纳");
    page.locator(".offer").first().click();
    assertThat(button("唱这一行")).isEnabled();
    picture("chinese-line");
    button("唱这一行").click();
    assertThat(page.locator("#takes [aria-current]")).hasText("版本 1");
    page.waitForFunction("() => document.getElementById('audio').currentTime > 0.3");
    page.getByLabel("修改这首歌").fill("bananas");
    button("制作新版本").click();
    assertThat(page.locator("#change-problem"))
        .hasText(Pattern.compile("没有修改。（\"bananas\" is not understood.*）"));
    complaints.removeIf(complaint -> complaint.contains("422"));
    assertNoOverflow();
  }

  @Test
  void theLanguageIsChosenByKeyboardAndKeptAndAnEnglishPageStaysLight() {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> asked.add(request.url()));
    page.reload();
    assertThat(button("Make a song")).isVisible();
    assertThat(asked).noneMatch(url -> url.contains("/zh"));

    assertThat(button("English")).hasAttribute("aria-pressed", "true");
    button("中文").focus();
    page.keyboard().press("Enter");
    assertThat(button("写一首歌")).isVisible();
    assertThat(button("中文")).hasAttribute("aria-pressed", "true");
    page.navigate("http://127.0.0.1:" + port + "/library");
    assertThat(heading("曲库")).isVisible();
    button("English").click();
    assertThat(heading("Library")).isVisible();
    page.navigate("http://127.0.0.1:" + port + "/");
    assertThat(button("Make a song")).isVisible();
  }

  @Test
  void withoutTheDictionaryThePageGoesOnInEnglishAndSaysSo() {
    page.context().close();
    page = newcomer(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    page.route("**/zh-names.js", Route::abort);
    page.navigate("http://127.0.0.1:" + port + "/?lang=zh");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("中文文本加载失败，本页暂时显示英文。");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("[data-untold]")).hasCount(0);
    assertThat(page.locator("#style option").nth(1)).hasText("Acoustic ballad");
    picture("chinese-without-dictionary");
    page.unroute("**/zh-names.js");
    button("中文").click();
    assertThat(button("写一首歌")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void aSongWithoutAWishIsSungInChineseUnlessAnotherLanguageIsChosen() throws IOException {
    openGate();
    visit("/?lang=zh");
    assertThat(languageOfASong("", "")).isEqualTo("MANDARIN");
    assertThat(languageOfASong("", "en")).isEqualTo("ENGLISH");
    assertThat(languageOfASong("a quiet evening", "")).isEqualTo("ENGLISH");
    assertThat(languageOfASong("安静的夜晚", "")).isEqualTo("MANDARIN");
    page.navigate("http://127.0.0.1:" + port + "/?lang=en");
    choose("beach.png", Photos.sunset());
    button("Make a song").click();
    assertThat(page.locator("#song-title")).isVisible();
    assertThat(languageOfTheSongShown()).isEqualTo("ENGLISH");
  }

  private String languageOfASong(String wish, String language) {
    choose("beach.png", Photos.sunset());
    page.getByLabel("你想要一首怎样的歌？").fill(wish);
    page.getByLabel("演唱语言").selectOption(language);
    button("写一首歌").click();
    assertThat(page.locator("#song-title")).isVisible();
    String sung = languageOfTheSongShown();
    button("再写一首").click();
    page.reload();
    return sung;
  }

  private String languageOfTheSongShown() {
    String id = page.url().substring(page.url().indexOf('#') + 1);
    return client.song(id).path("options").path("language").asString();
  }

  @Test
  void aCampaignIsOrderedAndJudgedInChinese() {
    visit("/campaigns?lang=zh");
    button("制作歌曲").click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("请先填写品牌。");
    page.getByLabel("品牌").fill("豆浆");
    page.locator("#photo").setInputFiles(new FilePayload("mug.png", "image/png", Photos.sunset()));
    page.getByLabel("mug.png 的广告语").fill("每天早上好");
    assertThat(page.getByLabel("中文（普通话）")).isChecked();
    assertThat(page.getByLabel("英文")).not().isChecked();
    for (Locator style : page.locator("#styles input:checked").all()) {
      style.uncheck();
    }
    page.getByLabel("明快流行").check();
    assertThat(page.locator("#count")).hasText("共 4 首歌。");
    picture("chinese-campaign-order");
    page.locator("#logo")
        .setInputFiles(
            new FilePayload("l.mid", "audio/midi", "no".getBytes(StandardCharsets.UTF_8)));
    button("制作歌曲").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("无法使用这个声音标识。");
    complaints.removeIf(complaint -> complaint.contains("422"));
    page.locator("#logo").setInputFiles(new FilePayload[0]);
    button("制作歌曲").click();

    assertThat(heading("豆浆")).isFocused();
    assertThat(page.locator("#cuts audio")).hasCount(4);
    assertThat(page.locator("#cuts li").first()).containsText("mug.png · 明快流行 · 6 秒 · 中文 · 版本 1");
    button("通过：mug.png").first().click();
    assertThat(page.locator("#facts")).containsText("4 首歌 · 4 首完成 · 1 首通过 · 种子 ");
    assertNoOverflow();
    picture("chinese-campaign-board");
  }

  @Test
  void theLibraryAndASharedSongAreToldInChinese() throws IOException {
    openGate();
    visit("/?lang=zh");
    choose("beach.png", Photos.sunset());
    page.getByLabel("歌名").fill("Cover"); // as a label is called, which is translated
    button("写一首歌").click();
    assertThat(heading("Cover")).isVisible();
    button("生成链接").click();
    assertThat(page.locator("#share-until")).containsText("年");
    String link = page.getByLabel("链接", new Page.GetByLabelOptions().setExact(true)).inputValue();

    page.navigate("http://127.0.0.1:" + port + "/library");
    assertThat(page.locator("#told")).hasText(Pattern.compile("\\d+ 首(歌|以上的歌)"));
    Locator song = page.locator("#songs > li").first();
    assertThat(song).containsText(Pattern.compile("大调 · \\d+ BPM · "));
    song.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.REGION)).isVisible();
    assertNoOverflow();
    picture("chinese-library");
    page.getByLabel("搜索你的歌曲").fill("no song has this");
    assertThat(page.getByText("你的歌曲里没有同时包含这些词的。")).isVisible();

    page.navigate(link);
    assertThat(heading("Cover")).isVisible();
    assertThat(heading("歌词")).isVisible();
    assertThat(page.locator("#facts")).containsText("秒");
    assertNoOverflow();
    picture("chinese-shared");
    page.navigate(link + "0");
    assertThat(heading("这里没有歌曲")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("404"));
  }

  private void visit(String address) {
    visit(address, 390, 844, ColorScheme.LIGHT);
  }

  private void assertNoOverflow() {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0);
  }
}
