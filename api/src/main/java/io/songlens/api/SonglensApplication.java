package io.songlens.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: REST interface, web page and worker in one process. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class SonglensApplication {
  /**
   * Starts the service; it runs until the context is closed.
   *
   * @param args settings in the manner of Spring: {@code --server.port=9000}
   */
  public static ConfigurableApplicationContext start(String... args) {
    return SpringApplication.run(SonglensApplication.class, args);
  }
}
