package io.songlens.lyrics.llm;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model. Answers come in pieces while they are written. An endpoint that refuses a strict
 * answer format is asked in a simpler one; the format that it answered in is remembered.
 * Thread-safe.
 */
final class ChatEndpoint {
  // A key is required by the client; endpoints without one ignore it.
  private static final String NO_KEY = "none";
  private static final double TEMPERATURE = 0.8;

  private final LlmEndpoint settings;
  private final CircuitBreaker breaker;
  private final CallListener listener;
  private final StreamingChatModel model;
  private volatile AnswerFormat format;

  ChatEndpoint(LlmEndpoint settings, CircuitBreaker breaker, CallListener listener) {
    this.settings = settings;
    this.breaker = breaker;
    this.listener = listener;
    this.format = settings.format();
    this.model =
        OpenAiStreamingChatModel.builder()
            .baseUrl(settings.baseUrl().toString())
            .apiKey(settings.apiKey() == null ? NO_KEY : settings.apiKey())
            .modelName(settings.model())
            .timeout(settings.timeout())
            .strictJsonSchema(true)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  LlmEndpoint settings() {
    return settings;
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  /** Asks; what it costs is added up when the answer is there. */
  Answer ask(Question question, Spending spending) {
    Answer answer = new Answer(spending, outcome -> listener.ended(settings.model(), outcome));
    ask(question, answer, format, spending);
    return answer;
  }

  /** What to say when an answer did not come in the time that is left of a song's. */
  String tooSlow(Deadline song) {
    boolean ownTime = song.left().compareTo(settings.timeout()) >= 0;
    return ownTime
        ? EndpointFaults.tooSlow(settings.timeout())
        : "the language model did not answer in the time that a song has for it";
  }

  private void ask(Question question, Answer answer, AnswerFormat asked, Spending spending) {
    try {
      model.chat(
          request(question, asked),
          new AnswerHandler(
              answer,
              usage -> {
                spending.add(usage, settings.prices());
                tell(usage);
                format = question.shape() == null ? format : asked;
              },
              fault -> askedAnew(question, answer, asked, spending, fault),
              settings.timeout()));
    } catch (RuntimeException e) {
      answer.fail(EndpointFaults.of(e, settings.timeout()));
    }
  }

  private void tell(@Nullable TokenUsage usage) {
    Integer input = usage == null ? null : usage.inputTokenCount();
    Integer output = usage == null ? null : usage.outputTokenCount();
    if (input != null && output != null) {
      TokenPrices prices = settings.prices();
      Double cost = prices == null ? null : Double.valueOf(prices.cost(input, output));
      listener.paid(settings.model(), input, output, cost);
    }
  }

  /** Whether a refused question was asked again in a simpler format. */
  private boolean askedAnew(
      Question question, Answer answer, AnswerFormat asked, Spending spending, Throwable fault) {
    boolean refused = fault instanceof InvalidRequestException;
    if (!refused || asked == AnswerFormat.PLAIN) {
      return false;
    }
    ask(question, answer, asked.simpler(), spending);
    return true;
  }

  private static ChatRequest request(Question question, AnswerFormat format) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    if (format != AnswerFormat.PLAIN) {
      parameters.seed(question.seed()).temperature(TEMPERATURE);
    }
    if (question.shape() != null && format == AnswerFormat.SCHEMA) {
      parameters.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(question.shape())
              .build());
    } else if (question.shape() != null && format == AnswerFormat.OBJECT) {
      parameters.responseFormat(ResponseFormat.JSON);
    }
    return ChatRequest.builder()
        .messages(SystemMessage.from(question.rules()), UserMessage.from(contents(question)))
        .parameters(parameters.build())
        .build();
  }

  private static List<Content> contents(Question question) {
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(question.request()));
    String photo = question.photoBase64();
    if (photo != null) {
      contents.add(ImageContent.from(photo, "image/jpeg", ImageContent.DetailLevel.LOW));
    }
    return contents;
  }
}
