package io.songlens.api.campaign;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the page of campaigns an address without a file's ending. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class CampaignPage implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/campaigns").setViewName("forward:/campaigns.html");
  }
}
