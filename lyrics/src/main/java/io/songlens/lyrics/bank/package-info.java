/** The offline writer: couplets written by people, chosen by a search. */
@NullMarked
package io.songlens.lyrics.bank;

import org.jspecify.annotations.NullMarked;
