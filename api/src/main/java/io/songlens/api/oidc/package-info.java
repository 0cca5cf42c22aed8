/** Callers who come with a token of an OpenID Connect issuer in place of a key. */
@NullMarked
package io.songlens.api.oidc;

import org.jspecify.annotations.NullMarked;
