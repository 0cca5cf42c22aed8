package io.songlens.api.security;

import io.songlens.api.access.ApiKey;
import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.AuditLog;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Callers;
import io.songlens.api.access.OpenDoor;
import io.songlens.api.access.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has a key that is good for what is asked, before anything of it is read. */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AccessFilter extends OncePerRequestFilter {
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([\\x21-\\x7e]+) *", Pattern.CASE_INSENSITIVE);

  private final OpenDoor door;
  private final ApiKeys keys;
  private final RateLimits limits;
  private final Callers callers;

  AccessFilter(OpenDoor door, ApiKeys keys, RateLimits limits, Callers callers) {
    this.door = door;
    this.keys = keys;
    this.limits = limits;
    this.callers = callers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ApiPaths.Need need = ApiPaths.of(request);
    if (need instanceof ApiPaths.Need.Nothing) {
      chain.doFilter(request, response);
      return;
    }
    Admission admission = limited(request, admission(request, need));
    if (admission instanceof Admission.Admitted admitted) {
      letIn(request, response, chain, admitted.caller());
    } else if (admission instanceof Admission.Refused refused) {
      refuse(request, response, refused);
    }
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Caller caller)
      throws ServletException, IOException {
    callers.note(request, caller);
    chain.doFilter(request, response);
    if (!ApiPaths.isReading(request)) {
      AuditLog.write(Deed.of(request, response, caller, null));
    }
  }

  private Admission limited(HttpServletRequest request, Admission admission) {
    boolean reading = ApiPaths.isOneOfMany(request);
    String keyId =
        admission instanceof Admission.Admitted admitted ? admitted.caller().keyId() : null;
    RateLimits.Outcome outcome =
        keyId == null
            ? limits.takeOfAddress(
                request.getRemoteAddr(), OpenDoor.isOfThisMachine(request), reading)
            : limits.takeOfKey(keyId, reading);
    return outcome instanceof RateLimits.Outcome.TooMany tooMany
        ? Admission.Refused.tooMany(tooMany)
        : admission;
  }

  private Admission admission(HttpServletRequest request, ApiPaths.Need need) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return door.isOpenTo(request)
          ? new Admission.Admitted(Caller.withoutKey())
          : Admission.Refused.keyRequired();
    }
    Optional<ApiKey> key = key(header);
    if (key.isEmpty()) {
      return Admission.Refused.keyInvalid();
    }
    Caller caller = Caller.of(key.get());
    return need instanceof ApiPaths.Need.KeyFor one && !caller.scopes().contains(one.scope())
        ? Admission.Refused.scopeMissing(one.scope())
        : new Admission.Admitted(caller);
  }

  private Optional<ApiKey> key(String header) {
    Matcher bearer = BEARER.matcher(header);
    return bearer.matches() ? keys.find(bearer.group(1)) : Optional.empty();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Admission.Refused refused)
      throws IOException {
    refused.headers().forEach(response::setHeader);
    ProblemAnswer.write(response, refused.code(), refused.detail());
    if (refused.isToBeNoted()) {
      AuditLog.write(Deed.of(request, response, null, refused.code()));
    }
  }
}
