package io.songlens.api.config;

import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the service, and how much ({@code songlens.access}).
 *
 * @param keys whether callers need a key
 * @param ordersPerMinute requests that change something, of one key or address
 * @param readsPerMinute requests that change nothing, of one key or address
 * @param origins other web sites whose pages may use the service, such as https://app.example.com;
 *     "*" for all, where everybody needs a key
 * @param hosts names under which it is asked without a key, beside "localhost" and addresses
 * @param oidc whose tokens are taken beside keys; null for nobody's
 */
public record AccessSettings(
    @DefaultValue("auto") Keys keys,
    @DefaultValue("60") @Min(1) int ordersPerMinute,
    @DefaultValue("1200") @Min(1) int readsPerMinute,
    @DefaultValue List<String> origins,
    @DefaultValue List<String> hosts,
    @Nullable OidcSettings oidc) {
  public AccessSettings {
    origins = List.copyOf(origins);
    hosts = List.copyOf(hosts);
  }

  /** Whether callers need a key. */
  public enum Keys {
    /** None while the service is bound to this machine alone and the request comes from it. */
    AUTO,
    /** Always. */
    REQUIRED,
    /** Never: whoever reaches the port may order, and see the songs that came without a key. */
    OFF
  }
}
