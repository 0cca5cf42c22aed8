/** The offline writer for Mandarin: couplets written for Songlens, chosen by a search. */
@NullMarked
package io.songlens.lyrics.bank.mandarin;

import org.jspecify.annotations.NullMarked;
