package io.songlens.api.song;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cover page of the interface's description. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  @Bean
  OpenAPI songlensApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Songlens")
                .version("v1")
                .description(
                    "Turns photos into complete, sung songs. Order with POST /v1/songs, follow"
                        + " /v1/songs/{id}/events, fetch the files through the links of"
                        + " /v1/songs/{id}. Whatever goes wrong is told as application/problem+json"
                        + " (RFC 9457) with a stable \"code\".")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
  }
}
