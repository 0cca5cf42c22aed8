package io.songlens.api.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a cut. */
record ReviewOrder(
    @Schema(allowableValues = {"open", "approved", "rejected"}) @Nullable String review) {}
