package io.songlens.api.upload;

import java.util.List;

/** The headers of tus 1.0.0, and what is spoken of it here. */
public final class TusHeaders {
  /** What a page of another site must be let send to upload here, beside the usual. */
  public static final List<String> ALLOWED =
      List.of(
          "Content-Type",
          "Tus-Resumable",
          "Upload-Checksum",
          "Upload-Defer-Length",
          "Upload-Length",
          "Upload-Metadata",
          "Upload-Offset",
          "X-HTTP-Method-Override");

  /** What a page of another site must be let read of the answers. */
  public static final List<String> EXPOSED =
      List.of(
          "Location",
          "Retry-After",
          "Tus-Checksum-Algorithm",
          "Tus-Extension",
          "Tus-Max-Size",
          "Tus-Resumable",
          "Tus-Version",
          "Upload-Expires",
          "Upload-Length",
          "Upload-Metadata",
          "Upload-Offset");

  static final String RESUMABLE = "Tus-Resumable";
  static final String VERSION = "Tus-Version";
  static final String MAX_SIZE = "Tus-Max-Size";
  static final String EXTENSION = "Tus-Extension";
  static final String CHECKSUM_ALGORITHM = "Tus-Checksum-Algorithm";
  static final String LENGTH = "Upload-Length";
  static final String DEFER_LENGTH = "Upload-Defer-Length";
  static final String OFFSET = "Upload-Offset";
  static final String METADATA = "Upload-Metadata";
  static final String EXPIRES = "Upload-Expires";
  static final String CHECKSUM = "Upload-Checksum";
  static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  /** The version of the protocol. */
  static final String SPOKEN = "1.0.0";

  static final String EXTENSIONS = "creation,creation-with-upload,expiration,termination,checksum";

  /** The media type of an upload's bytes. */
  static final String BYTES = "application/offset+octet-stream";

  private TusHeaders() {}
}
