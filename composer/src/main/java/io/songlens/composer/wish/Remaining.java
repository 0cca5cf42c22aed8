package io.songlens.composer.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a wish that has not been understood yet. */
final class Remaining {
  private static final Pattern CLAUSE = Pattern.compile("\\s*[,.;:!?，。；：！？、\\n]+\\s*");

  /** Words that ask for nothing by themselves. */
  private static final List<String> FILLER =
      List.of(
          ("a an and also as be bit but can could do for from give have i in is it it's its just let"
                  + " like little lot make me mention more my no not of on or our please should sing"
                  + " so some something song songs sung than thank thanks that that's the then this"
                  + " to too us very want we with word words would you your let's how about write"
                  + " really rather less tempo mood music now maybe again")
              .split(" "));

  private static final Pattern CHINESE_FILLER =
      Pattern.compile("请|我们|我|想要|想|要|希望|一首|一个|首|歌|写|唱|一点|点|更|些|再|给|的|了|吧|谢谢|让|把|它|和|还有|些许|一");

  private String text;

  Remaining(String text) {
    this.text = text;
  }

  /** Takes what a pattern's first filled group finds, each time; the whole match is understood. */
  List<String> takeAll(Pattern pattern) {
    return takeAll(
        pattern, found -> Optional.of(bare(value(found))).filter(value -> !value.isEmpty()));
  }

  <T> List<T> takeAll(Pattern pattern, Function<Matcher, Optional<T>> reader) {
    List<T> taken = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<T> read = reader.apply(matcher);
      matcher.appendReplacement(
          left, Matcher.quoteReplacement(read.isPresent() ? " ; " : matcher.group()));
      read.ifPresent(taken::add);
    }
    matcher.appendTail(left);
    text = left.toString();
    return taken;
  }

  /** Takes only the first of them, though all are understood. */
  @Nullable String take(Pattern pattern) {
    return takeAll(pattern).stream().findFirst().orElse(null);
  }

  /** Takes what is understood by others. */
  void drop(Pattern pattern) {
    text = pattern.matcher(text).replaceAll(" ; ");
  }

  /** What nobody understood, clause by clause; null when nothing is left that asks for anything. */
  @Nullable String rest() {
    List<String> clauses = Stream.of(CLAUSE.split(text)).filter(Remaining::asks).toList();
    return clauses.isEmpty() ? null : String.join(", ", clauses).strip();
  }

  private static boolean asks(String clause) {
    String plain = MusicWord.withoutChinese(clause.toLowerCase(Locale.ROOT));
    plain = CHINESE_FILLER.matcher(plain).replaceAll("");
    for (String word : plain.split("[^\\p{L}\\p{M}\\p{N}'’]+")) {
      boolean known = FILLER.contains(word) || MusicWord.ofEnglish(word).isPresent();
      if (!word.isEmpty() && !known) {
        return true;
      }
    }
    return false;
  }

  /** The first group that found something. */
  private static String value(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }

  /** Without quotation marks and what surrounds the value. */
  private static String bare(String value) {
    return value.replaceAll("^[\\s\"“”「」『』:：]+|[\\s\"“”「」『』,]+$", "");
  }
}
