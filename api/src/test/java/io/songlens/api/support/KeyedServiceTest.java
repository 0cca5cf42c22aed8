package io.songlens.api.support;

import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A test against a running service that asks everybody for a key; all such tests share one. */
@TestPropertySource(
    properties = {
      "songlens.access.keys=required",
      "songlens.access.orders-per-minute=120",
      "songlens.access.reads-per-minute=600"
    })
public abstract class KeyedServiceTest extends ServiceTest {
  protected static final int TOKEN_SONGS_PER_DAY = 3;

  /** A web application of another site, which is let in. */
  protected static final String APP = "https://app.example.com";

  /** Whose tokens are taken. */
  protected static final Issuer ISSUER = new Issuer();

  protected final ApiKeys keys;

  protected KeyedServiceTest(ApplicationContext context) {
    super(context);
    this.keys = context.getBean(ApiKeys.class);
  }

  @DynamicPropertySource
  static void strangers(DynamicPropertyRegistry registry) {
    registry.add("songlens.access.oidc.issuer", ISSUER::url);
    registry.add("songlens.access.oidc.audience", () -> Issuer.AUDIENCE);
    registry.add("songlens.access.oidc.songs-per-day", () -> TOKEN_SONGS_PER_DAY);
    registry.add("songlens.access.origins", () -> APP);
  }

  /** A client with a new key of a new account. */
  protected Client stranger() {
    return stranger(Quota.NONE);
  }

  protected Client stranger(Quota quota) {
    String name = newName();
    return client.withKey(newKey(name, name, Scope.usual(), quota));
  }

  /** A client of an account with a new key that is good for these only. */
  protected Client client(String account, Set<Scope> scopes) {
    return client.withKey(newKey(newName(), account, scopes, Quota.NONE));
  }

  protected String newKey(String name, String account, Set<Scope> scopes, Quota quota) {
    return keys.add(name, account, scopes, quota).secretText();
  }

  protected static String newName() {
    return UUID.randomUUID().toString();
  }
}
