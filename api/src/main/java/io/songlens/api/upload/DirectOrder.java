package io.songlens.api.upload;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be sent to the store directly, as a client announces it. */
@Schema(name = "DirectUploadOrder")
record DirectOrder(
    @Schema(
            description = "How many bytes the photo has",
            example = "2846110",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long size,
    @Schema(
            description = "Their SHA-256, in hex",
            example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String sha256) {}
