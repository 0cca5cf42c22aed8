package io.songlens.api.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Set;

/** Verifies signatures: Ed25519 by Java itself, as the library needs another one for it. */
final class TokenSignatures extends DefaultJWSVerifierFactory {
  static final Set<JWSAlgorithm> EDWARDS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  @Override
  public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
    return EDWARDS.contains(header.getAlgorithm()) && key instanceof PublicKey known
        ? new Ed25519(known)
        : super.createJWSVerifier(header, key);
  }

  private static final class Ed25519 implements JWSVerifier {
    private final PublicKey key;
    private final JCAContext context = new JCAContext();

    Ed25519(PublicKey key) {
      this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) {
      if (header.getCriticalParams() != null) {
        return false; // what must be understood, and is not
      }
      try {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(key);
        ed25519.update(signed);
        return ed25519.verify(signature.decode());
      } catch (GeneralSecurityException e) {
        return false; // bytes that are no signature
      }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return EDWARDS;
    }

    @Override
    public JCAContext getJCAContext() {
      return context;
    }
  }
}
