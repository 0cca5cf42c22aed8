package io.songlens.lyrics.prosody;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which letters of a word write which of its sounds, by the cheapest path through a table of
 * usual spellings (dynamic programming). Needed to print a word's syllables under its notes.
 */
final class LetterAligner {
  private static final Map<String, Set<String>> SPELLINGS = spellings();
  private static final int MAX_LETTERS = 4;
  private static final int SILENT = 6;
  private static final int SILENT_E = 3;
  private static final int UNUSUAL = 8;
  private static final int NO_LETTER = 9;

  private LetterAligner() {}

  /**
   * For each phone the index of its first letter; silent letters belong to the phone before them.
   *
   * @param letters lower-case, other signs counted as silent
   * @param phones ARPAbet, with or without stress digits
   */
  static int[] align(String letters, List<String> phones) {
    int[][] cost = new int[phones.size() + 1][letters.length() + 1];
    int[][] taken = new int[phones.size() + 1][letters.length() + 1];
    for (int[] row : cost) {
      Arrays.fill(row, Integer.MAX_VALUE / 2);
    }
    cost[0][0] = 0;
    for (int p = 0; p <= phones.size(); p++) {
      for (int l = 0; l <= letters.length(); l++) {
        step(letters, phones, cost, taken, p, l);
      }
    }
    return trace(taken, phones.size(), letters.length());
  }

  private static void step(
      String letters, List<String> phones, int[][] cost, int[][] taken, int p, int l) {
    if (l < letters.length()) {
      boolean cheap = letters.charAt(l) == 'e' || !Character.isLetter(letters.charAt(l));
      relax(cost, taken, p, l + 1, cost[p][l] + (cheap ? SILENT_E : SILENT), -1);
    }
    if (p == phones.size()) {
      return;
    }
    relax(cost, taken, p + 1, l, cost[p][l] + NO_LETTER, 0);
    Set<String> usual = SPELLINGS.getOrDefault(Arpabet.bare(phones.get(p)), Set.of());
    for (int n = 1; n <= MAX_LETTERS && l + n <= letters.length(); n++) {
      boolean fits = usual.contains(letters.substring(l, l + n));
      if (fits || n == 1) {
        relax(cost, taken, p + 1, l + n, cost[p][l] + (fits ? 1 : UNUSUAL), n);
      }
    }
  }

  private static void relax(int[][] cost, int[][] taken, int p, int l, int value, int letters) {
    if (value < cost[p][l]) {
      cost[p][l] = value;
      taken[p][l] = letters;
    }
  }

  private static int[] trace(int[][] taken, int phones, int letters) {
    int[] first = new int[phones];
    int p = phones;
    int l = letters;
    while (p > 0 || l > 0) {
      int n = taken[p][l];
      if (n < 0) {
        l--;
      } else {
        l -= n;
        p--;
        first[p] = l;
      }
    }
    return first;
  }

  private static Map<String, Set<String>> spellings() {
    String table =
        """
        AA a o ah aa au ow ea e
        AE a ai au
        AH a e i o u ou oo ai ia y ea io oe eo
        AO o a au aw ou oa augh ough oo
        AW ou ow ough hou
        AY i y ie igh eye eigh ai uy ey ei ye
        EH e ea a ai ie ay ei eo
        ER er ir ur or ar re ear our r yr eur urr irr err ere ire ure
        EY a ai ay ei ey ea eigh eh e et aigh
        IH i y e ee ea u a ie ui ei o
        IY e ee ea y ie ey i ei eo ay
        OW o oa ow oe ough eau ew oh
        OY oi oy
        UH oo u ou o
        UW oo u ue ew ui ou o ough oe eu wo
        B b bb
        CH ch tch t c
        D d dd ed ld
        DH th the
        F f ff ph gh
        G g gg gh gu
        HH h wh
        JH j g dge gg d dg
        K c k ck ch cc q qu x kh lk
        L l ll le
        M m mm mb mn lm
        N n nn kn gn ne
        NG ng n
        P p pp
        R r rr wr rh
        S s ss c sc st ps ce
        SH sh s ss c ch t ti ci si
        T t tt ed th bt te ght
        TH th
        V v f ve
        W w wh u o
        Y y i u j
        Z z zz s se x ss
        ZH s si z g ge
        """;
    Map<String, Set<String>> spellings = new HashMap<>();
    for (String line : table.strip().split("\n")) {
      String[] entry = line.strip().split(" ", 2);
      spellings.put(entry[0], Set.of(entry[1].split(" ")));
    }
    return Map.copyOf(spellings);
  }
}
