package io.songlens.api.security;

import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.OpenDoor;
import io.songlens.api.config.AccessSettings;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.oidc.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at start who may use the service, where that is not what one would expect. */
@ConditionalOnWebApplication
@Component
class KeyNotice {
  private static final Logger LOG = LoggerFactory.getLogger(KeyNotice.class);

  private final OpenDoor door;
  private final ApiKeys keys;
  private final Tokens tokens;
  private final boolean open;

  KeyNotice(OpenDoor door, ApiKeys keys, Tokens tokens, SonglensProperties properties) {
    this.door = door;
    this.keys = keys;
    this.tokens = tokens;
    this.open = properties.access().keys() == AccessSettings.Keys.OFF;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    if (open) {
      LOG.warn(
          "songlens.access.keys is off: whoever reaches this port can order songs, and hear and"
              + " delete those that came without a key");
    } else if (door.needsKeysFromAfar() && !tokens.areTaken() && keys.isEmpty()) {
      LOG.warn(
          "Requests need a key, and there is none yet: make one with ./songlens keys add NAME");
    }
  }
}
