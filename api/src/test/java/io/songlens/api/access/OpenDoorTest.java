package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.config.SonglensProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenDoorTest {
  @Test
  void aServiceOfThisMachineIsOpenToThisMachineAlone() throws UnknownHostException {
    OpenDoor door = door("auto", "127.0.0.1");
    assertThat(door.needsKeysFromAfar()).isFalse();
    assertThat(door.isOpenTo(from("127.0.0.1", null))).isTrue();
    assertThat(door("auto", "::1").isOpenTo(from("0:0:0:0:0:0:0:1", null))).isTrue();
    assertThat(door.isOpenTo(from("192.0.2.7", null))).isFalse();
  }

  @Test
  void whatAProxyPassesOnIsNotOfThisMachine() throws UnknownHostException {
    OpenDoor door = door("auto", "127.0.0.1");
    assertThat(door.isOpenTo(from("127.0.0.1", "X-Forwarded-For"))).isFalse();
    assertThat(door.isOpenTo(from("127.0.0.1", "Forwarded"))).isFalse();
    assertThat(door("off", "127.0.0.1").isOpenTo(from("127.0.0.1", "Forwarded"))).isTrue();
  }

  @Test
  void aServiceThatOthersReachNeedsKeysUnlessItIsSaidOtherwise() throws UnknownHostException {
    for (String address : new String[] {"0.0.0.0", "192.0.2.1", null}) {
      assertThat(door("auto", address).needsKeysFromAfar()).isTrue();
      assertThat(door("auto", address).isOpenTo(from("127.0.0.1", null))).isFalse();
      assertThat(door("off", address).needsKeysFromAfar()).isFalse();
      assertThat(door("off", address).isOpenTo(from("192.0.2.7", null))).isTrue();
    }
  }

  @Test
  void whoBelievesProxiesAsksEverybodyForAKey() {
    ServerProperties server = new ServerProperties();
    server.setAddress(InetAddress.getLoopbackAddress());
    server.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.NATIVE);
    OpenDoor door =
        new OpenDoor(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("songlens", SonglensProperties.class),
            server);
    assertThat(door.needsKeysFromAfar()).isTrue();
    assertThat(door.isOpenTo(from("127.0.0.1", null))).isFalse();
  }

  @Test
  void keysCanBeNeededOnThisMachineToo() throws UnknownHostException {
    OpenDoor door = door("required", "127.0.0.1");
    assertThat(door.needsKeysFromAfar()).isTrue();
    assertThat(door.isOpenTo(from("127.0.0.1", null))).isFalse();
  }

  private static OpenDoor door(String keys, @Nullable String address) throws UnknownHostException {
    ServerProperties server = new ServerProperties();
    server.setAddress(address == null ? null : InetAddress.getByName(address));
    return new OpenDoor(
        new Binder(new MapConfigurationPropertySource(Map.of("songlens.access.keys", keys)))
            .bindOrCreate("songlens", SonglensProperties.class),
        server);
  }

  private static MockHttpServletRequest from(String address, @Nullable String header) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    if (header != null) {
      request.addHeader(header, "for=192.0.2.1");
    }
    return request;
  }
}
