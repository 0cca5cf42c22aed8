package io.songlens.api.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who did what, and who was refused what: one line each, without secrets and without content. */
public final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger("songlens.audit");

  private AuditLog() {}

  /**
   * Something that somebody did or tried.
   *
   * @param what order, delete, verify, change or read
   * @param status the HTTP status that it was answered with
   * @param code why it was refused; null if it was not, or if the status is all that is known
   * @param caller who; null if that is not known
   * @param song the id of the song that it is about; null for none
   * @param address where it came from
   */
  public record Entry(
      String what,
      int status,
      @Nullable String code,
      @Nullable Caller caller,
      @Nullable String song,
      String address) {
    /** The line, such as "what=delete outcome=done status=204 account=museum ...". */
    String line() {
      return "what=%s outcome=%s status=%d code=%s account=%s key=%s song=%s from=%s"
          .formatted(
              what,
              status < 400 ? "done" : status < 500 ? "refused" : "failed",
              status,
              orDash(code),
              orDash(caller == null ? null : caller.tenant()),
              orDash(caller == null ? null : caller.keyId()),
              orDash(song),
              address);
    }

    private static String orDash(@Nullable String value) {
      return value == null ? "-" : value;
    }
  }

  /** Writes it down. */
  public static void write(Entry entry) {
    LOG.info("{}", entry.line());
  }
}
