package io.songlens.lyrics.llm;

/** How an endpoint can be made to answer in JSON, the strictest way first. */
public enum AnswerFormat {
  /** {@code response_format: json_schema}: OpenAI, vLLM, Ollama. */
  SCHEMA,
  /** {@code response_format: json_object}: DeepSeek. */
  OBJECT,
  /** Nothing but the words of the request; no seed and no temperature either. */
  PLAIN;

  /** What to try with an endpoint that refused this. */
  AnswerFormat simpler() {
    return this == SCHEMA ? OBJECT : PLAIN;
  }
}
