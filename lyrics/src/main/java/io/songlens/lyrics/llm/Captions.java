package io.songlens.lyrics.llm;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.songlens.lyrics.LyricFault;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Has a model that sees describe a photo; each photo is described once. */
final class Captions {
  private static final PromptLeak LEAK = new PromptLeak(Prompts.CAPTION_RULES);
  private static final int SEED = 1;

  private final LyricCache cache;

  Captions(LyricCache cache) {
    this.cache = cache;
  }

  /**
   * A caption as it is kept.
   *
   * @param text one line of visible characters
   */
  record Caption(@JsonProperty("text") String text) {}

  /**
   * What is to be seen.
   *
   * @throws LyricFault if the model does not say
   */
  String of(byte[] photoJpeg, ChatEndpoint endpoint, Deadline deadline, Spending spending) {
    String photo = Base64.getEncoder().encodeToString(photoJpeg);
    String key =
        LyricCache.key(
            "caption",
            String.valueOf(Prompts.VERSION),
            endpoint.settings().baseUrl().toString(),
            endpoint.settings().model(),
            photo);
    Optional<Caption> kept = cache.find(key, Caption.class);
    if (kept.isPresent()) {
      return kept.get().text();
    }
    Question question =
        new Question(Prompts.CAPTION_RULES, Prompts.CAPTION_REQUEST, null, SEED, photo);
    Deadline until = deadline.atMostIn(shortest(endpoint.settings().timeout(), deadline));
    String answer = endpoint.ask(question, spending).await(until, endpoint.tooSlow(deadline));
    String text = DataMarks.safe(answer, Prompts.MOST_CAPTION_CHARACTERS);
    if (text.isEmpty() || LEAK.in(text)) {
      throw new LyricFault("the language model did not describe the photo", null);
    }
    cache.keep(key, new Caption(text));
    return text;
  }

  /** No more than a third of a song's time: the words need the rest. */
  private static Duration shortest(Duration timeout, Deadline deadline) {
    Duration third = deadline.left().dividedBy(3);
    return timeout.compareTo(third) < 0 ? timeout : third;
  }
}
