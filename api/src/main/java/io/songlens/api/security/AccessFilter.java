package io.songlens.api.security;

import io.songlens.api.access.AuditLog;
import io.songlens.api.access.Caller;
import io.songlens.api.access.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has a key that is good for what is asked, before anything of it is read. */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class AccessFilter extends OncePerRequestFilter {
  /** The status that the server answers with where a fault comes through. */
  private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

  private final Admissions admissions;
  private final Callers callers;

  AccessFilter(Admissions admissions, Callers callers) {
    this.admissions = admissions;
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
    Admission admission = admissions.of(request, need);
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
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = true;
    } finally {
      if (!ApiPaths.isOneOfMany(request)) {
        int status = answered ? response.getStatus() : FAILED;
        AuditLog.write(Deed.of(request, response, status, caller, null));
      }
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Admission.Refused refused)
      throws IOException {
    refused.headers().forEach(response::setHeader);
    ProblemAnswer.write(response, refused.code(), refused.detail());
    if (refused.isToBeNoted()) {
      AuditLog.write(Deed.of(request, response, response.getStatus(), null, refused.code()));
    }
  }
}
