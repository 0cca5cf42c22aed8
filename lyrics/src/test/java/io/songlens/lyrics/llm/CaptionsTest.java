package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.WritingSession;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
  private static final byte[] PHOTO = {1, 2, 3};
  private static final String CAPTION = "Two fishing boats rest in a grey harbour at dusk.";

  @Test
  void aModelThatSeesDescribesThePhotoForTheLyricOnce() throws IOException {
    try (StubModel model = captioning(new StubModel.Reply.Text(CAPTION))) {
      LanguageModels models = models(model, true);
      Lyric lyric = write(models, 1);
      write(models, 2);

      List<StubModel.Request> captions =
          model.requests().stream().filter(StubModel.Request::isCaption).toList();
      assertThat(captions).hasSize(1);
      assertThat(captions.get(0).json().at("/messages/1/content/1/image_url/url").asText())
          .isEqualTo("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(PHOTO));
      assertThat(model.drafts())
          .allMatch(request -> request.user().contains("<caption>" + CAPTION + "</caption>"));
      assertThat(lyric.decisions())
          .contains(new Decision("caption", CAPTION, List.of(StubModel.NAME)));
    }
  }

  @Test
  void thePhotoStaysAtHomeUnlessItMayLeave() throws IOException {
    try (StubModel model = captioning(new StubModel.Reply.Text(CAPTION))) {
      WritingSession session =
          new WritingSession(
              (written, of) -> {},
              () -> {
                throw new IllegalStateException("nobody may look");
              });
      Songs.writer(models(model, false), Language.ENGLISH)
          .write(session, Songs.brief(Wishes.NONE), Songs.plan(Language.ENGLISH), new Seed(1));

      assertThat(model.requests())
          .noneMatch(request -> request.json().toString().contains("image_url"));
    }
  }

  @Test
  void aModelThatDoesNotSeeStillWrites() throws IOException {
    try (StubModel model = captioning(new StubModel.Reply.Status(400))) {
      Lyric lyric = write(models(model, true), 1);

      assertThat(lyric.origin().writer()).isEqualTo(StubModel.NAME);
      assertThat(lyric.decisions())
          .contains(
              new Decision(
                  "caption",
                  "none",
                  List.of(
                      StubModel.NAME,
                      "the language model's endpoint did not understand the request")));
      assertThat(model.drafts()).allMatch(request -> request.format().equals("json_schema"));
    }
  }

  private static StubModel captioning(StubModel.Reply caption) throws IOException {
    return StubModel.scripted(
        request ->
            request.isCaption()
                ? caption
                : new StubModel.Reply.Text(Songs.recorded("en/good.json")));
  }

  private static LanguageModels models(StubModel model, boolean showsPhoto) {
    LlmSettings settings = Songs.settings(Songs.TIMEOUT, model);
    return new LanguageModels(
        new LlmSettings(settings.endpoints(), settings.budget(), showsPhoto, null));
  }

  private static Lyric write(LanguageModels models, long seed) {
    return Songs.writer(models, Language.ENGLISH)
        .write(
            new WritingSession((written, of) -> {}, () -> PHOTO),
            Songs.brief(Wishes.NONE),
            Songs.plan(Language.ENGLISH),
            new Seed(seed));
  }
}
