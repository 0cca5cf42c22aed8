package io.songlens.lyrics.llm;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import io.songlens.lyrics.LyricFault;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a streamed answer together, and breaks off when nobody wants more. */
final class AnswerHandler implements StreamingChatResponseHandler {
  private final Answer answer;
  private final Consumer<@Nullable TokenUsage> bill;
  private final Predicate<Throwable> askedAnew;
  private final Duration timeout;

  /**
   * @param bill is told what the answer cost; null where that is not known
   * @param askedAnew whether a fault was met by asking in another way
   * @param timeout what to name when the answer is late
   */
  AnswerHandler(
      Answer answer,
      Consumer<@Nullable TokenUsage> bill,
      Predicate<Throwable> askedAnew,
      Duration timeout) {
    this.answer = answer;
    this.bill = bill;
    this.askedAnew = askedAnew;
    this.timeout = timeout;
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
    if (!answer.add(piece.text())) {
      context.streamingHandle().cancel();
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    if (answer.isDone()) {
      return;
    }
    bill.accept(response.tokenUsage());
    String text = response.aiMessage().text();
    if (text == null || text.isBlank()) {
      answer.fail(new LyricFault("the language model gave an empty answer", null));
    } else {
      answer.complete(text);
    }
  }

  @Override
  public void onError(Throwable fault) {
    if (fault instanceof TimeoutException) {
      answer.late(EndpointFaults.of(fault, timeout));
    } else if (!answer.isDone() && !askedAnew.test(fault)) {
      answer.fail(EndpointFaults.of(fault, timeout));
    }
  }
}
