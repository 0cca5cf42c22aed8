package io.songlens.api.cli;

import io.songlens.api.bench.BenchToolException;
import io.songlens.api.generation.GenerationException;
import io.songlens.image.encoder.UnusableModelException;
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
    } else if (!isPlain(fault)) {
      commandLine.getErr().println("          (set SONGLENS_DEBUG=1 to see where)");
    }
    return fault instanceof UsageException ? UsageException.EXIT_CODE : FAULT;
  }

  private static boolean isPlain(Throwable fault) {
    return fault instanceof GenerationException
        || fault instanceof UsageException
        || fault instanceof BenchToolException
        || fault instanceof UnusableModelException;
  }

  private static String sentence(Throwable fault) {
    // Users of a service are not told where its files are; whoever sits at the machine is.
    if (fault.getCause() instanceof UnusableModelException why) {
      return sentence(why);
    }
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
