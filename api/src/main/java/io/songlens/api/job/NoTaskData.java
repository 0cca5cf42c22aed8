package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Tasks have no data: a song's row has it all. So nothing in the database becomes an object. */
final class NoTaskData implements Serializer {
  @Override
  public byte[] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalArgumentException("A song's task has no data");
    }
    return new byte[0];
  }

  @Override
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // db-scheduler says no data so
  public <T> T deserialize(Class<T> type, byte[] data) {
    return null;
  }
}
