package io.songlens.lyrics.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.songlens.lyrics.LyricFault;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One question to the model, one answer, within the time allowed. Thread-safe. */
final class ChatEndpoint {
  // A key is required by the client; endpoints without one ignore it.
  private static final String NO_KEY = "none";

  private static final ExecutorService CALLS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "language-model");
            thread.setDaemon(true);
            return thread;
          });

  private final ChatModel model;
  private final Duration timeout;

  ChatEndpoint(LlmSettings settings) {
    timeout = settings.timeout();
    model =
        OpenAiChatModel.builder()
            .baseUrl(settings.baseUrl().toString())
            .apiKey(settings.apiKey() == null ? NO_KEY : settings.apiKey())
            .modelName(settings.model())
            .timeout(timeout)
            .maxRetries(0)
            .temperature(0.8)
            .responseFormat(ResponseFormat.JSON)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  /**
   * Asks.
   *
   * @throws LyricFault if there is no answer, or none in time; an endpoint that sends its answer
   *     drop by drop is not waited for either
   */
  String ask(String rules, String request) {
    Future<ChatResponse> call =
        CALLS.submit(() -> model.chat(SystemMessage.from(rules), UserMessage.from(request)));
    try {
      String text = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS).aiMessage().text();
      if (text == null) {
        throw new LyricFault("the language model gave an empty answer", null);
      }
      return text;
    } catch (java.util.concurrent.TimeoutException e) {
      throw new LyricFault(tooSlow(), e);
    } catch (ExecutionException e) {
      throw new LyricFault(reason(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LyricFault("the work was interrupted", e);
    } finally {
      call.cancel(true);
    }
  }

  private String reason(@Nullable Throwable fault) {
    if (fault instanceof TimeoutException) {
      return tooSlow();
    }
    if (fault instanceof AuthenticationException) {
      return "the language model refused the API key";
    }
    if (fault instanceof ModelNotFoundException) {
      return "the endpoint does not have that language model";
    }
    if (fault instanceof RateLimitException) {
      return "the language model is busy or its quota is used up";
    }
    return "the language model could not be reached or answered with an error";
  }

  private String tooSlow() {
    return "the language model did not answer within " + timeout.toSeconds() + " s";
  }
}
