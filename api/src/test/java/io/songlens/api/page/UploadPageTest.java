package io.songlens.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.songlens.api.support.Photos;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Photos on their way to the service. */
class UploadPageTest extends BrowserTest {
  private static final int MEGABYTE = 1 << 20;

  /** A photo with something behind it, as phones leave there. */
  private static final byte[] LARGE = Arrays.copyOf(Photos.sunset(), 3 * MEGABYTE + 1000);

  private final List<String> pieces = new ArrayList<>();

  UploadPageTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aLargePhotoGoesOnFromWhereTheNetworkBroke() throws IOException {
    openGate();
    page.route("**/v1/uploads/*", this::breakOnce);
    choose("beach.png", LARGE);
    page.getByLabel("Title").fill("In pieces");

    button("Make a song").click();

    assertThat(heading("In pieces")).isVisible();
    assertThat(pieces)
        .containsExactly("0", String.valueOf(MEGABYTE), "broken", "1048576", "2097152", "3145728");
    assertThat(page.locator("#sent")).isHidden();
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void aPhotoThatIsThereIsNotSentAgainWhenTheOrderIsMended() throws IOException {
    openGate();
    page.onRequest(this::note);
    choose("beach.png", LARGE);
    page.getByLabel("Title").fill("Mended");
    page.locator("#seed").fill("-1");
    button("Make a song").click();
    assertThat(page.locator("#problem")).isVisible();
    page.locator("#seed").fill("1");
    button("Make a song").click();
    assertThat(heading("Mended")).isVisible();
    assertThat(pieces).containsExactly("0", "1048576", "2097152", "3145728");
    complaints.removeIf(complaint -> complaint.contains("400"));
  }

  @Test
  void aPhotoThatIsRemovedWhileItIsSentIsNotInTheOrder() throws IOException {
    openGate();
    List<Route> held = new ArrayList<>();
    page.route("**/v1/uploads/*", route -> holdFirstPiece(route, held));
    choose("dune.png", LARGE);
    choose("beach.png", LARGE);
    page.getByLabel("Title").fill("One is left");
    button("Make a song").click();
    assertThat(page.locator("#sent")).isVisible();
    page.waitForCondition(() -> !held.isEmpty());
    button("Remove dune.png").click();

    Request order =
        page.waitForRequest(
            request -> request.method().equals("POST") && request.url().endsWith("/v1/songs"),
            () -> held.get(0).resume());

    assertThat(heading("One is left")).isVisible();
    assertThat(order.postData().split("name=\"upload\"", -1)).hasSize(2);
    assertThat(order.postData()).doesNotContain("undefined");
  }

  private void holdFirstPiece(Route route, List<Route> held) {
    if (held.isEmpty() && offset(route.request()) != null) {
      held.add(route);
    } else {
      route.resume();
    }
  }

  @Test
  void anOrderWhoseOnlyPhotoIsRemovedWhileItIsSentAsksForOne() {
    List<Route> held = new ArrayList<>();
    page.route("**/v1/uploads/*", route -> holdFirstPiece(route, held));
    choose("dune.png", LARGE);
    button("Make a song").click();
    page.waitForCondition(() -> !held.isEmpty());
    button("Remove dune.png").click();
    held.get(0).resume();
    assertThat(page.locator("#problem")).hasText("Choose a photo first.");
    assertThat(button("Make a song")).isEnabled();
  }

  @Test
  void aSmallPhotoComesWithItsOrder() throws IOException {
    openGate();
    page.onRequest(this::note);
    choose("beach.png", Photos.sunset());
    page.getByLabel("Title").fill("At once");
    button("Make a song").click();
    assertThat(heading("At once")).isVisible();
    assertThat(pieces).isEmpty();
  }

  private void breakOnce(Route route) {
    String offset = offset(route.request());
    if (String.valueOf(MEGABYTE).equals(offset) && !pieces.contains("broken")) {
      pieces.add(offset);
      pieces.add("broken");
      route.abort("internetdisconnected");
    } else {
      note(route.request());
      route.resume();
    }
  }

  private void note(Request request) {
    String offset = offset(request);
    if (offset != null) {
      pieces.add(offset);
    }
  }

  private static @Nullable String offset(Request request) {
    return request.method().equals("PATCH") ? request.headers().get("upload-offset") : null;
  }
}
