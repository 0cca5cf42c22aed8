package io.songlens.api.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.config.WebhookSettings;
import io.songlens.api.support.Receiver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetsTest {
  /** One address of every kind that is not public; IPv4 as four bytes. */
  private static final List<int[]> INNER_V4 =
      List.of(
          new int[] {0, 0, 0, 0},
          new int[] {0, 1, 2, 3},
          new int[] {10, 0, 0, 1},
          new int[] {100, 64, 0, 1},
          new int[] {100, 127, 255, 254},
          new int[] {127, 0, 0, 1},
          new int[] {127, 255, 255, 254},
          new int[] {169, 254, 169, 254},
          new int[] {172, 16, 0, 1},
          new int[] {172, 31, 255, 254},
          new int[] {192, 0, 0, 8},
          new int[] {192, 168, 1, 1},
          new int[] {198, 18, 0, 1},
          new int[] {224, 0, 0, 1},
          new int[] {239, 255, 255, 250},
          new int[] {240, 0, 0, 1},
          new int[] {255, 255, 255, 255});

  private static final List<String> INNER_V6 =
      List.of(
          "::",
          "::1",
          "fe80::1",
          "febf::1",
          "fec0::1",
          "fc00::1",
          "fd12:3456:789a::1",
          "ff02::1",
          "100::1",
          "2001::1",
          "2001:db8::1",
          "64:ff9b:1::1",
          "3fff::1",
          "4000::1");

  private final Map<String, List<String>> names = new HashMap<>();
  private final List<String> lookedUp = new ArrayList<>();

  private WebhookTargets targets(String... allowedHosts) {
    return new WebhookTargets(
        new WebhookSettings(List.of(), List.of(allowedHosts), null, null, null), this::resolve);
  }

  /** As the system does with numbers, and by {@link #names} with names. */
  private List<InetAddress> resolve(String host) throws UnknownHostException {
    lookedUp.add(host);
    List<String> addresses = names.get(host);
    if (addresses == null && host.matches("[0-9.]+|.*:.*")) {
      return List.of(InetAddress.getAllByName(host));
    }
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses == null ? List.<String>of() : addresses) {
      found.addAll(List.of(InetAddress.getAllByName(address)));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/songs",
        "HTTPS://Example.ORG",
        "https://a-b.c_d.example.org:8443/x?token=1&y=%20",
        "https://xn--bcher-kva.example/",
        "https://93.184.216.34/",
        "https://[2606:2800:220:1::1]:443/x"
      })
  void aPublicHostMayBeTold(String url) {
    List.of("example.org", "a-b.c_d.example.org", "xn--bcher-kva.example")
        .forEach(host -> names.put(host, List.of("93.184.216.34", "2606:2800:220:1::1")));
    assertThat(targets().whyNot(url)).isEmpty();
  }

  @Test
  void everyWayIntoTheNetworkIsClosed() {
    Set<String> hostile = hostile();
    WebhookTargets targets = targets("hooks.inside.example");
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(300);
    assertThat(hostile).allSatisfy(url -> assertThat(targets.whyNot(url)).as(url).isPresent());
  }

  private Set<String> hostile() {
    names.put("example.org", List.of("93.184.216.34"));
    Set<String> urls = new LinkedHashSet<>();
    List<String> numeric = new ArrayList<>();
    INNER_V4.forEach(address -> numeric.addAll(spellings(address)));
    INNER_V6.forEach(address -> numeric.add("[" + address + "]"));
    for (String host : numeric) {
      urls.add("https://" + host + "/");
      urls.add("https://" + host + ".:8443/x");
    }
    int number = 0;
    for (int[] address : INNER_V4) {
      String name = "inner" + number++ + ".example.org";
      names.put(name, List.of("93.184.216.34", dotted(address)));
      urls.add("https://" + name + "/");
    }
    for (String address : INNER_V6) {
      String name = "inner" + number++ + ".example.org";
      names.put(name, List.of(address));
      urls.add("https://" + name + "/");
    }
    urls.addAll(tricks());
    return urls;
  }

  /** An IPv4 address as parsers of all kinds may read it. */
  private static List<String> spellings(int[] a) {
    long whole = ((long) a[0] << 24) | (a[1] << 16) | (a[2] << 8) | a[3];
    String hex4 = "%02x%02x:%02x%02x".formatted(a[0], a[1], a[2], a[3]);
    return List.of(
        dotted(a),
        Long.toString(whole),
        "0x%08x".formatted(whole),
        "0%o".formatted(whole),
        "0%o.0%o.0%o.0%o".formatted(a[0], a[1], a[2], a[3]),
        "0x%x.0x%x.0x%x.0x%x".formatted(a[0], a[1], a[2], a[3]),
        "%03d.%03d.%03d.%03d".formatted(a[0], a[1], a[2], a[3]),
        "%d.%d".formatted(a[0], whole & 0xffffff),
        "%d.%d.%d".formatted(a[0], a[1], whole & 0xffff),
        "[::ffff:%s]".formatted(dotted(a)),
        "[::ffff:%s]".formatted(hex4),
        "[::%s]".formatted(hex4),
        "[::ffff:0:%s]".formatted(hex4),
        "[64:ff9b::%s]".formatted(hex4),
        "[2002:%s::1]".formatted(hex4),
        "[2001:0:%s::1]".formatted(hex4),
        dotted(a) + ".nip.io",
        "a.b." + dotted(a));
  }

  private static String dotted(int[] a) {
    return a[0] + "." + a[1] + "." + a[2] + "." + a[3];
  }

  private static List<String> tricks() {
    return List.of(
        "http://example.org/",
        "https://example.org:22/",
        "https://example.org:6379/",
        "https://example.org:99999/",
        "https://example.org.",
        "https://example.org./",
        "https://example.org/#fragment",
        "https://user@example.org/",
        "https://user:secret@example.org/",
        "https://example.org@127.0.0.1/",
        "https://127.0.0.1@example.org/",
        "https://example.org\\@127.0.0.1/",
        "https://127.0.0.1\\.example.org/",
        "https://example.org%2f@127.0.0.1/",
        "https://127.0.0.1%00.example.org/",
        "https://%31%32%37.0.0.1/",
        "https://[fe80::1%25eth0]/",
        "https://１２７.０.０.１/",
        "https://127。0。0。1/",
        "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
        "https://xn--localhost-1xa/",
        "https://localhost/",
        "https://LOCALHOST:8443/",
        "https://localhost./",
        "https://localhost.localdomain/",
        "https://a.localhost/",
        "https://printer.local/",
        "https://metadata.google.internal/",
        "https://router.lan/",
        "https://1.0.0.127.in-addr.arpa/",
        "https://db/",
        "https://-/",
        "https:///path",
        "https://",
        "https:example.org",
        "https:/example.org",
        "//example.org/",
        "\thttps://example.org/",
        "https://exa\tmple.org/",
        "https://example.org/\r\nHost: inside",
        "https://example.org/ x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "jar:https://example.org!/",
        "ldap://example.org/",
        "javascript:alert(1)",
        "data:text/plain,x",
        "",
        "unknown.example.org",
        "https://unknown.example.org/",
        "https://example.org/" + "x".repeat(2000));
  }

  @Test
  void aHostThatMovesInsideAfterTheOrderIsNotTold() throws Exception {
    names.put("moves.example.org", List.of("93.184.216.34"));
    WebhookTargets targets = targets();
    String url = "https://moves.example.org:8443/";
    assertThat(targets.whyNot(url)).isEmpty();
    names.put("moves.example.org", List.of("127.0.0.1"));
    assertThat(sender(targets).send(webhook(url), new byte[0]))
        .hasValueSatisfying(fault -> assertThat(fault).contains("is not public"));
    assertThatThrownBy(() -> targets.lookup("moves.example.org"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void anAddressThatCameIntoTheDatabaseOtherwiseIsCheckedWhenItIsTold() {
    for (String url : List.of("https://127.0.0.1/", "https://2130706433/", "http://example.org/")) {
      assertThat(sender(targets()).send(webhook(url), new byte[0]))
          .contains("the address is not allowed");
    }
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void anAllowedHostIsToldAtTheAddressThatItWasLookedUpUnder() {
    names.put("hooks.inside.example", List.of("127.0.0.1"));
    WebhookTargets targets = targets("Hooks.inside.example");
    try (Receiver receiver = new Receiver(0)) {
      String url = "http://hooks.inside.example:" + receiver.port() + "/";
      assertThat(targets.whyNot(url)).isEmpty();
      lookedUp.clear();
      assertThat(sender(targets).send(webhook(url), "{}".getBytes(UTF_8))).isEmpty();
      assertThat(receiver.heard()).hasSize(1);
      assertThat(lookedUp).containsExactly("hooks.inside.example");
    }
  }

  private static WebhookSender sender(WebhookTargets targets) {
    return new WebhookSender(
        targets, new WebhookSignature(new WebhookSecret("secret")), Clock.systemUTC());
  }

  private static Webhook webhook(String url) {
    Instant now = Instant.now().minus(Duration.ofSeconds(1));
    return new Webhook(
        "1", "2", "everyone", url, "host", "http://here", "done", null, null, now, 0);
  }
}
