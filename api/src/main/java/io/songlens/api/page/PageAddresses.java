package io.songlens.api.page;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of pages that people type. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/booth").setViewName("forward:/booth.html");
    registry.addViewController("/library").setViewName("forward:/library.html");
    registry.addViewController("/campaigns").setViewName("forward:/campaigns.html");
  }
}
