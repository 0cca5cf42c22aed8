package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a phrase's sound depends on, wherever in a song it stands: two phrases of one key sound the
 * same.
 *
 * @param sha256 digest of who sings, phones, pinyin, curves, breath, chance and the voice's colour
 */
record PhraseKey(String sha256) {
  static PhraseKey of(String voice, VocalPhrase phrase, VoiceStyle style) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(voice);
      out.writeDouble(style.formantScale());
      out.writeDouble(style.breath());
      out.writeDouble(style.tension());
      out.writeBoolean(phrase.whispered());
      out.writeLong(phrase.seed().value());
      Inhalation inhalation = phrase.inhalation();
      if (inhalation != null) {
        out.writeLong(inhalation.startFrame() - phrase.startFrame());
        out.writeLong(inhalation.endFrame() - phrase.startFrame());
      }
      for (SungSyllable syllable : phrase.syllables()) {
        String pinyin = syllable.pinyin();
        out.writeUTF(pinyin == null ? "" : pinyin);
        out.writeInt(syllable.stress());
        out.writeBoolean(syllable.startsWord());
        out.writeBoolean(syllable.endsWord());
        out.writeLong(syllable.onsetFrame() - phrase.startFrame());
      }
      for (TimedPhone phone : phrase.phones()) {
        out.writeUTF(phone.phone().name());
        out.writeLong(phone.frames());
        out.writeInt(phone.syllable());
      }
      write(phrase.f0Hz(), out);
      write(phrase.levelDb(), out);
      write(phrase.breathiness(), out);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      return new PhraseKey(HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(ControlCurve curve, DataOutputStream out) throws IOException {
    out.writeInt(curve.size());
    for (int i = 0; i < curve.size(); i++) {
      out.writeFloat(curve.point(i));
    }
  }
}
