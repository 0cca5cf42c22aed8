package io.songlens.api.cli;

import io.songlens.api.generation.GenerationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells users of faults in a sentence; a stack trace only when {@code SONGLENS_DEBUG} is set. */
final class PlainFaults implements IExecutionExceptionHandler {
  private static final int FAULT = 1;

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine commandLine, ParseResult parseResult) {
    commandLine.getErr().println("songlens: " + sentence(fault));
    if (System.getenv("SONGLENS_DEBUG") != null) {
      fault.printStackTrace(commandLine.getErr());
    } else if (!(fault instanceof GenerationException || fault instanceof UsageException)) {
      commandLine.getErr().println("          (set SONGLENS_DEBUG=1 to see where)");
    }
    return fault instanceof UsageException ? UsageException.EXIT_CODE : FAULT;
  }

  private static String sentence(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
