package io.songlens.api.support;

import io.songlens.api.SonglensApplication;
import io.songlens.api.config.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as a process of its own, with the tiny generator; writes its port into a file. */
public final class TestService {
  private TestService() {}

  public static void main(String[] args) throws IOException {
    ConfigurableApplicationContext context =
        new SpringApplication(SonglensApplication.class, FakeGeneration.class).run(args);
    DataFolder data = context.getBean(DataFolder.class);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    Path aside = Files.writeString(data.resolve("port-aside"), port);
    Path file = data.resolve("port-" + ProcessHandle.current().pid());
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
