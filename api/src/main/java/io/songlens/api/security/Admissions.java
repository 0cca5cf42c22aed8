package io.songlens.api.security;

import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.Caller;
import io.songlens.api.access.GoodLately;
import io.songlens.api.access.OpenDoor;
import io.songlens.api.access.RateLimits;
import io.songlens.api.oidc.Tokens;
import io.songlens.api.oidc.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Decides who may go on, and who asks too often. */
@ConditionalOnWebApplication
@Component
class Admissions {
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([\\x21-\\x7e]+) *", Pattern.CASE_INSENSITIVE);

  private final OpenDoor door;
  private final ApiKeys keys;
  private final Tokens tokens;
  private final RateLimits limits;
  private final GoodLately lately = new GoodLately();

  Admissions(OpenDoor door, ApiKeys keys, Tokens tokens, RateLimits limits) {
    this.door = door;
    this.keys = keys;
    this.tokens = tokens;
    this.limits = limits;
  }

  Admission of(HttpServletRequest request, ApiPaths.Need need) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return ofAddress(
          request,
          door.isOpenTo(request)
              ? new Admission.Admitted(Caller.withoutKey())
              : Admission.Refused.keyRequired());
    }
    Matcher bearer = BEARER.matcher(header);
    return bearer.matches()
        ? ofBearer(request, need, bearer.group(1))
        : ofAddress(request, Admission.Refused.keyInvalid());
  }

  /**
   * What nobody knows yet costs a look into the database or a signature, so an address that has
   * sent too many wrong ones gets no more looks. What was good lately goes on: keys are not to
   * suffer from whoever shares their address.
   */
  private Admission ofBearer(HttpServletRequest request, ApiPaths.Need need, String text) {
    if (!lately.contains(text)
        && limits.lookAtWrong(
                request.getRemoteAddr(),
                OpenDoor.isOfThisMachine(request),
                ApiPaths.isOneOfMany(request))
            instanceof RateLimits.Outcome.TooMany tooMany) {
      return Admission.Refused.tooMany(tooMany);
    }
    Admission found = found(text);
    if (!(found instanceof Admission.Admitted admitted)) {
      return within(
          limits.takeWrong(
              request.getRemoteAddr(),
              OpenDoor.isOfThisMachine(request),
              ApiPaths.isOneOfMany(request)),
          found);
    }
    lately.add(text);
    Caller caller = admitted.caller();
    return within(limits.takeOf(caller, ApiPaths.isOneOfMany(request)), scoped(caller, need));
  }

  private Admission found(String text) {
    return tokens
        .verdict(text)
        .map(Admissions::byToken)
        .or(() -> keys.find(text).map(key -> new Admission.Admitted(Caller.of(key))))
        .orElseGet(Admission.Refused::keyInvalid);
  }

  private static Admission byToken(Verdict verdict) {
    if (verdict instanceof Verdict.Good good) {
      return new Admission.Admitted(good.caller());
    } else if (verdict instanceof Verdict.Unknown unknown) {
      return Admission.Refused.issuerUnavailable(unknown.pause());
    }
    return Admission.Refused.tokenInvalid(verdict instanceof Verdict.Expired);
  }

  private static Admission scoped(Caller caller, ApiPaths.Need need) {
    return need instanceof ApiPaths.Need.KeyFor one && !caller.scopes().contains(one.scope())
        ? Admission.Refused.scopeMissing(one.scope())
        : new Admission.Admitted(caller);
  }

  private Admission ofAddress(HttpServletRequest request, Admission admission) {
    return within(
        limits.takeOfAddress(
            request.getRemoteAddr(),
            OpenDoor.isOfThisMachine(request),
            ApiPaths.isOneOfMany(request)),
        admission);
  }

  private static Admission within(RateLimits.Outcome outcome, Admission admission) {
    return outcome instanceof RateLimits.Outcome.TooMany tooMany
        ? Admission.Refused.tooMany(tooMany)
        : admission;
  }
}
