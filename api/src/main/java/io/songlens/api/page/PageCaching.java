package io.songlens.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets browsers keep the pages' files, and ask each time whether they are still the same. That is
 * told by what is in them: files of a reproducible build all have the same date.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageCaching implements WebMvcConfigurer {
  /** Tells the service worker whether the files that it keeps are those of this service. */
  static final String VERSION_HEADER = "Songlens-Page-Version";

  private final PageFiles files;

  PageCaching(PageFiles files) {
    this.files = files;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations(PageFiles.FOLDER)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(files::tag);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new VersionOfPages())
        .excludePathPatterns("/v1/**", "/files/**", "/actuator/**");
  }

  private final class VersionOfPages implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.setHeader(VERSION_HEADER, files.version());
      return true;
    }
  }
}
