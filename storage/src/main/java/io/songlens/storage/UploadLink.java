package io.songlens.storage;

import java.net.URI;
import java.util.Map;

/**
 * A permission to put one object into a store, past the application.
 *
 * @param url where to PUT the bytes
 * @param headers what has to be sent along, as it is; beside them only the content's length, which
 *     clients send by themselves
 */
public record UploadLink(URI url, Map<String, String> headers) {
  public UploadLink {
    headers = Map.copyOf(headers);
  }

  /** Without the address: whoever has it may put the object. */
  @Override
  public String toString() {
    return "UploadLink[" + headers.keySet() + "]";
  }
}
