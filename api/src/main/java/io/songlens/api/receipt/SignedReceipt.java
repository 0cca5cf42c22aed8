package io.songlens.api.receipt;

import io.swagger.v3.oas.annotations.media.Schema;

/** A receipt and its signature. */
record SignedReceipt(
    Receipt receipt,
    @Schema(
            description =
                "A JSON Web Signature (EdDSA) whose payload is the receipt, to be verified with the"
                    + " key of /v1/verify/key")
        String signature) {}
