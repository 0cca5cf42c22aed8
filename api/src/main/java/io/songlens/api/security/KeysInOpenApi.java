package io.songlens.api.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells of keys in the description of the interface. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class KeysInOpenApi {
  private static final String SCHEME = "key";

  private static final Map<String, String> REFUSALS =
      Map.of(
          "401", "A key is needed, or the one that was sent is none of this service",
          "403", "The key is not good for this",
          "429", "Too many requests, or a quota is used up; Retry-After tells for how long");

  /** Before what describes all refusals as problems. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  OpenApiCustomizer keys() {
    return api -> {
      Components components = api.getComponents();
      components.addSecuritySchemes(
          SCHEME,
          new SecurityScheme()
              .type(SecurityScheme.Type.HTTP)
              .scheme("bearer")
              .description(
                  "Where this service needs keys: sl_..., as its operator gives them out, or an"
                      + " access token of the OpenID Connect issuer that it believes"));
      // The second alternative: no key, where none is needed.
      api.setSecurity(
          List.of(new SecurityRequirement().addList(SCHEME), new SecurityRequirement()));
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(KeysInOpenApi::tellRefusals);
    };
  }

  private static void tellRefusals(Operation operation) {
    REFUSALS.forEach(
        (status, meaning) ->
            operation
                .getResponses()
                .computeIfAbsent(status, absent -> new ApiResponse().description(meaning)));
  }
}
