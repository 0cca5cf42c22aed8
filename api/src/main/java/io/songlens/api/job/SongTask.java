package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A song as db-scheduler's task: the instance's id is the song's, the row has all the rest. */
final class SongTask {
  private static final Duration AFTER_UNEXPECTED_FAILURE = Duration.ofSeconds(5);

  private SongTask() {}

  static TaskDescriptor<Void> descriptor(Lane lane) {
    return TaskDescriptor.of(lane.taskName());
  }

  /**
   * The tasks of all lanes.
   *
   * @param mustStop tells songs that are being made to stop, since the process does
   */
  static List<Task<?>> all(SongWorker worker, BooleanSupplier mustStop) {
    return Arrays.<Lane>stream(Lane.values())
        .<Task<?>>map(lane -> of(lane, worker, mustStop))
        .toList();
  }

  /** A dead worker's song is begun again by another; so is one whose row could not be written. */
  private static Task<Void> of(Lane lane, SongWorker worker, BooleanSupplier mustStop) {
    return Tasks.custom(descriptor(lane))
        .onDeadExecutionRevive()
        .onFailure(
            (failed, operations) ->
                operations.reschedule(failed, failed.getTimeDone().plus(AFTER_UNEXPECTED_FAILURE)))
        .execute((instance, context) -> completion(worker.run(instance.getId(), mustStop)));
  }

  private static CompletionHandler<Void> completion(SongWorker.Outcome outcome) {
    return (complete, operations) -> {
      if (outcome instanceof SongWorker.Outcome.Again again) {
        operations.reschedule(complete, complete.getTimeDone().plus(again.after()));
      } else {
        operations.remove();
      }
    };
  }
}
