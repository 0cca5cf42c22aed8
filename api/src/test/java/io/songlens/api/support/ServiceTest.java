package io.songlens.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.SonglensApplication;
import io.songlens.api.config.DataFolder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;

/** A test against the running service with the tiny generator; all such tests share one. */
@SpringBootTest(
    classes = {SonglensApplication.class, FakeGeneration.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"songlens.generator=tiny", "songlens.workers.normal=2"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ServiceTest {
  protected static final String WEBHOOK_SECRET = "a-secret-of-the-tests";

  protected final Client client;
  protected final MovableClock clock;
  protected final int port;
  private final DataFolder data;

  protected ServiceTest(ApplicationContext context) {
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    this.client = new Client(port);
    this.clock = context.getBean(MovableClock.class);
    this.data = context.getBean(DataFolder.class);
  }

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry registry) {
    registry.add("songlens.data", () -> "target/test-data/" + UUID.randomUUID());
    registry.add("songlens.webhooks.allowed-hosts", () -> "127.0.0.1");
    registry.add("songlens.webhooks.retries", () -> "100ms,100ms");
    registry.add("songlens.webhooks.secret", () -> WEBHOOK_SECRET);
  }

  /** Lets the songs go on that wait. */
  protected void openGate() throws IOException {
    Files.createFile(data.resolve("gate"));
  }

  protected void closeGate() throws IOException {
    Files.deleteIfExists(data.resolve("gate"));
  }

  /** Says that no extra can be had, or that all can. */
  protected void setPoor(boolean poor) throws IOException {
    if (poor) {
      Files.createFile(data.resolve("poor"));
    } else {
      Files.deleteIfExists(data.resolve("poor"));
    }
  }

  /** What is stored of a song, and everything that uploads left: relative paths. */
  protected List<String> filesOf(String id) throws IOException {
    return files("store/objects/songs/" + id);
  }

  /** A stored file of a song, by its path as {@link #filesOf} tells it. */
  protected byte[] stored(String id, String file) throws IOException {
    return Files.readAllBytes(data.resolve("store/objects/songs/" + id + "/" + file));
  }

  /** A stored file of a song: to be damaged. */
  protected Path storedFile(String id, String name) {
    return data.resolve("store/objects/songs/" + id).resolve(name);
  }

  /** Every file inside a folder of the data folder. */
  protected List<String> files(String folder) throws IOException {
    Path start = data.resolve(folder);
    if (Files.notExists(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> start.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Checks that an answer is a problem with that status and code, and tells no internals. */
  protected static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = Client.json(response);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("type").asString()).isEqualTo("/v1/problems/" + code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "\tat ", "java.", "/home");
    return problem;
  }
}
