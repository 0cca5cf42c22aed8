package io.songlens.api.song;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Spares clients what they know already, where answers are the same for a long time. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class EtagConfiguration {
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
    filter.setWriteWeakETag(true); // the answer may be sent compressed or not
    FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
        new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(
        "/v1/styles", "/v1/voices", "/v1/limits", ProblemController.PATH, "/v1/problems/*");
    return registration;
  }
}
