package io.songlens.api.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells who makes the request that this thread answers. */
@ConditionalOnWebApplication
@Component
public class Callers {
  private static final String ATTRIBUTE = Caller.class.getName();

  /** Notes who makes a request. */
  public void note(HttpServletRequest request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  /**
   * Who makes the request.
   *
   * @throws IllegalStateException if nobody has looked: nothing is to be told then
   */
  public Caller current() {
    Object caller =
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (caller instanceof Caller known) {
      return known;
    }
    throw new IllegalStateException("The request went past the check of keys");
  }
}
