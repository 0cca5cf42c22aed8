package io.songlens.lyrics.check;

import java.util.Set;

/** Words kept out of songs that anyone may hear. */
final class BannedWords {
  private static final Set<String> WORDS =
      Set.of(
          ("fuck fucks fucked fucking fucker motherfucker shit shits shitty bullshit bitch bitches"
                  + " cunt cunts dick dicks cock cocks pussy asshole assholes arse bastard"
                  + " bastards whore whores slut sluts nigger niggers nigga niggas faggot faggots"
                  + " fag fags retard retards twat wanker wank piss pissed crap goddamn damn"
                  + " spic kike chink tranny rape rapist porn nazi")
              .split(" "));

  private BannedWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word.replaceAll("'s$|s'$|'", ""));
  }
}
