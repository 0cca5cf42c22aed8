package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class AuditTest extends KeyedServiceTest {
  private final Logger audit = (Logger) LoggerFactory.getLogger("songlens.audit");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  AuditTest(ApplicationContext context) {
    super(context);
  }

  @BeforeEach
  void read() {
    audit.setLevel(Level.INFO);
    lines.start();
    audit.addAppender(lines);
  }

  @AfterEach
  void stopReading() {
    audit.detachAppender(lines);
    audit.setLevel(null);
  }

  @Test
  void whoDidWhatIsWrittenDownWithoutSecrets(CapturedOutput log) {
    String account = newName();
    String key = newKey(newName(), account, Scope.usual(), new Quota(1, null));
    Client owner = client.withKey(key);

    String id = owner.ordered(Order.ofOnePhoto().with("wish", "my secret wish"));
    owner.order(Order.ofOnePhoto());
    owner.get("/v1/songs/" + id);
    owner.delete("/v1/songs/" + id);
    client.get("/v1/songs/" + id, "Authorization", "Bearer " + key.replace("sl_", "sl-"));

    String who = " account=" + account + " key=" + key.substring(3, 11);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "what=order outcome=done status=202 code=-" + who + " song=" + id + " from=127.0.0.1",
            "what=order outcome=refused status=429 code=-" + who + " song=- from=127.0.0.1",
            "what=delete outcome=done status=204 code=-" + who + " song=" + id + " from=127.0.0.1",
            "what=read outcome=refused status=401 code=key-invalid account=- key=- song="
                + id
                + " from=127.0.0.1");
    assertThat(log.getAll()).doesNotContain(key.substring(12), "my secret wish");
  }
}
