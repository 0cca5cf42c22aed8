package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A song as db-scheduler's task: the instance's id is the song's, the row has all the rest. */
@Configuration(proxyBeanMethods = false)
class SongTask {
  static final String NAME = "song";
  static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of(NAME);

  private static final Duration AFTER_UNEXPECTED_FAILURE = Duration.ofSeconds(15);

  /** A dead worker's song is begun again by another; so is one whose row could not be written. */
  @Bean
  Task<Void> song(SongWorker worker) {
    return Tasks.custom(DESCRIPTOR)
        .onDeadExecutionRevive()
        .onFailure(
            (failed, operations) ->
                operations.reschedule(failed, failed.getTimeDone().plus(AFTER_UNEXPECTED_FAILURE)))
        .execute(
            (instance, context) ->
                completion(
                    worker.run(instance.getId(), context.getSchedulerState()::isShuttingDown)));
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
