package io.songlens.api.config;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets up traces where there is somebody to send them to, and leaves all of them away where there
 * is not: no threads, no identifiers, no room for them in the log's lines.
 */
public final class TraceEnvironment implements EnvironmentPostProcessor {
  private static final String EXCLUDED = "spring.autoconfigure.exclude";
  private static final String SOURCE = "songlens traces";

  private static final String MACHINERY =
      String.join(
          ",",
          "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
          "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    TraceSettings settings =
        Binder.get(environment).bindOrCreate("songlens.traces", TraceSettings.class);
    URI endpoint = settings.endpoint();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                SOURCE, endpoint == null ? off(environment) : on(endpoint, settings)));
  }

  private static Map<String, Object> off(ConfigurableEnvironment environment) {
    String excluded = environment.getProperty(EXCLUDED);
    return Map.of(
        "management.tracing.export.enabled",
        "false",
        "logging.expect-correlation-id",
        "false",
        EXCLUDED,
        excluded == null ? MACHINERY : excluded + "," + MACHINERY);
  }

  private static Map<String, Object> on(URI endpoint, TraceSettings settings) {
    return Map.of(
        "management.opentelemetry.tracing.export.otlp.endpoint",
        endpoint.toString(),
        "management.tracing.sampling.probability",
        settings.share(),
        "management.tracing.baggage.enabled",
        "false",
        // What the service does every few seconds for itself is nobody's trace.
        "management.observations.enable.tasks.scheduled",
        "false");
  }
}
