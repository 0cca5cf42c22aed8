package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.songlens.api.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class NoTraceTest extends ServiceTest {
  private final ApplicationContext context;

  NoTraceTest(ApplicationContext context) {
    super(context);
    this.context = context;
  }

  @Test
  void whereNobodyTakesTracesNothingMakesThem() {
    assertThat(context.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
    assertThat(context.getBean(Tracer.class)).isSameAs(Tracer.NOOP);
    assertThat(context.getEnvironment().getProperty("logging.expect-correlation-id"))
        .isEqualTo("false");
  }
}
