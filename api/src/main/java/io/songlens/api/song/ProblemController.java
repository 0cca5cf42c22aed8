package io.songlens.api.song;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains problems at the addresses that their types name. */
@ConditionalOnWebApplication
@RestController
@RequestMapping(ProblemController.PATH)
@Tag(name = "Problems", description = "What can go wrong, and what to do about it")
class ProblemController {
  static final String PATH = "/v1/problems";

  @GetMapping
  @Operation(
      operationId = "listProblems",
      summary = "Problems",
      description = "Every code that a problem can have.")
  List<ProblemView> problems() {
    return Arrays.stream(ProblemCode.values()).map(ProblemView::of).toList();
  }

  @GetMapping("/{code}")
  @Operation(
      operationId = "getProblem",
      summary = "A problem",
      description =
          "What the code stands for and what to do; this is what a problem's \"type\" refers to."
              + " Browsers get a page.")
  @ApiResponse(responseCode = "200", description = "The problem")
  @ApiResponse(responseCode = "404", description = "There is no such code")
  ProblemView problem(@PathVariable String code) {
    return ProblemCode.ofWord(code)
        .map(ProblemView::of)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "No problem has this code; GET " + PATH + " names those there are."));
  }

  @Hidden
  @GetMapping(path = "/{code}", produces = MediaType.TEXT_HTML_VALUE)
  String page(@PathVariable String code) {
    return problem(code).html();
  }
}
