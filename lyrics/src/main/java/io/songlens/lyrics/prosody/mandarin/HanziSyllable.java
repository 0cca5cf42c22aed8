package io.songlens.lyrics.prosody.mandarin;

/**
 * One sung syllable of a Mandarin word.
 *
 * @param text its character; two where 儿 only colours the vowel before it
 * @param citation the reading in this context, in the tone a dictionary gives
 * @param spoken the same after tone sandhi: 不 and 一 bend to the next tone, a third tone rises
 *     before another
 */
public record HanziSyllable(String text, Pinyin citation, Pinyin spoken) {}
