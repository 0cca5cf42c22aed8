package io.songlens.api.song;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.springframework.web.util.HtmlUtils;

/** What a problem's code stands for. */
record ProblemView(
    @Schema(description = "The stable word in a problem's \"code\"", example = "bad-option")
        String code,
    @Schema(description = "A problem's \"type\"", example = "/v1/problems/bad-option") URI type,
    @Schema(description = "The code in words") String title,
    @Schema(description = "The HTTP status that it usually comes with") int status,
    @Schema(description = "What went wrong") String meaning,
    @Schema(description = "What to do about it") String remedy) {

  static ProblemView of(ProblemCode code) {
    ProblemHelp help = ProblemHelp.of(code);
    return new ProblemView(
        code.word(),
        code.type(),
        code.title(),
        code.status().value(),
        help.meaning(),
        help.remedy());
  }

  /** The same for people with a browser. */
  String html() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s - Songlens</title>
    <link rel="stylesheet" href="/app.css">
    </head>
    <body>
    <main>
    <h1>%1$s</h1>
    <p>%2$s</p>
    <p>%3$s</p>
    <p>Code <code>%4$s</code>, HTTP status %5$d. <a href="/v1/problems">All problems</a></p>
    </main>
    </body>
    </html>
    """
        .formatted(
            HtmlUtils.htmlEscape(title),
            HtmlUtils.htmlEscape(meaning),
            HtmlUtils.htmlEscape(remedy),
            code,
            status);
  }
}
