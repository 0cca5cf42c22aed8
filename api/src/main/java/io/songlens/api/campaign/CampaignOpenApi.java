package io.songlens.api.campaign;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface of campaigns, where it cannot be read off the controllers. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class CampaignOpenApi {
  @Bean
  OpenApiCustomizer campaignAsOneForm() {
    return api -> {
      Schema<?> options = requireNonNull(api.getComponents().getSchemas().remove("CampaignForm"));
      api.getComponents().getSchemas().remove("StreamingResponseBody"); // how, not what
      Operation order = requireNonNull(api.getPaths().get("/v1/campaigns")).getPost();
      Schema<?> form =
          requireNonNull(order.getRequestBody().getContent().get("multipart/form-data"))
              .getSchema();
      form.getProperties().remove("form");
      options.getProperties().forEach(form::addProperty);
      form.addProperty(
          CampaignForm.SLOGAN,
          new ArraySchema()
              .items(new StringSchema())
              .description(
                  "What is sung of the products, up to 100 characters: once for all of them, or"
                      + " once for each photo, in their order"));
    };
  }
}
