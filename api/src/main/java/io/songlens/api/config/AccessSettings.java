package io.songlens.api.config;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the service, and how much ({@code songlens.access}).
 *
 * @param keys whether callers need a key
 * @param ordersPerMinute requests that change something, of one key or address
 * @param readsPerMinute requests that change nothing, of one key or address
 */
public record AccessSettings(
    @DefaultValue("auto") Keys keys,
    @DefaultValue("60") @Min(1) int ordersPerMinute,
    @DefaultValue("1200") @Min(1) int readsPerMinute) {
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
