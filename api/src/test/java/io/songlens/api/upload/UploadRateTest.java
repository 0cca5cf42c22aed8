package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.KeyedServiceTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class UploadRateTest extends KeyedServiceTest {
  private static final int ORDERS_PER_MINUTE = 120;

  UploadRateTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void piecesDoNotCountAsOrdersButUploadsDo() {
    TusClient tus = new TusClient(stranger());
    String unknown = "/v1/uploads/" + UUID.randomUUID();
    for (int i = 0; i < ORDERS_PER_MINUTE + 10; i++) {
      assertThat(tus.patch(unknown, 0, new byte[1]).statusCode()).isEqualTo(404);
    }
    HttpResponse<String> last = tus.begin("1");
    for (int i = 0; i < 3 * ORDERS_PER_MINUTE && last.statusCode() == 201; i++) {
      last = tus.begin("1");
    }
    assertProblem(last, 429, "too-many-requests");
  }
}
