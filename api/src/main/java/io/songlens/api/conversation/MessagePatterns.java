package io.songlens.api.conversation;

import java.util.regex.Pattern;

/** How people ask for changes of a song. */
final class MessagePatterns {
  private static final String STANZA_NAME =
      "(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th) )?"
          + "(?:chorus|refrain|verse|bridge|pre-?chorus|intro|outro)(?: [1-9])?";

  private static final String NUMBER =
      "first|second|third|fourth|fifth|sixth|seventh|eighth|last|[1-9](?:st|nd|rd|th)?";

  static final Pattern UNDO =
      Pattern.compile(
          "(?i)\\b(?:undo(?: that| it)?|go back|take (?:that|it) back|back to (?:what|how) it was)\\b"
              + "|撤销|撤回|回到上一步|上一步|退回去?");

  static final Pattern LINE =
      Pattern.compile(
          "(?i)\\b(?:change|replace|rewrite|redo|another|new|give me another)\\s+(?:the\\s+)?"
              + ("(?<number>" + NUMBER + ")\\s+line\\s+(?:of|in|from)\\s+(?:the\\s+)?")
              + ("(?<stanza>" + STANZA_NAME + ")\\b"));

  static final Pattern CHINESE_LINE =
      Pattern.compile(
          "(?:请|把|换掉?|改|重写|修改)*(?:一下)?(?<stanza>第?[一二三四]?段?(?:副歌|主歌|桥段))的?"
              + "(?<number>第[一二三四五六七八]|最后一)[句行](?:换掉?|改|重写)?(?:一下|一句)?");

  static final Pattern STANZA =
      Pattern.compile(
          "(?i)\\b(?:another|(?:a )?new|(?:a )?different|rewrite(?: the)?|change(?: the)?|redo(?: the)?"
              + "|other words for(?: the)?)\\s+"
              + ("(?<stanza>" + STANZA_NAME + ")\\b"));

  static final Pattern CHINESE_STANZA =
      Pattern.compile("(?:换|重写|再写|改)(?:一下|一个|一段|个|段)?(?<stanza>第?[一二三四]?段?(?:副歌|主歌|桥段))");

  static final Pattern SECONDS =
      Pattern.compile(
          "(?i)\\b(?:make it |exactly |last(?:ing)? )*(?<number>\\d{1,3})[ -]?"
              + "(?<unit>seconds?|secs?|minutes?|mins?)\\b(?: long)?"
              + "|(?:要|改成|变成)?(?<zhnumber>\\d{1,3})(?<zhunit>秒|分钟)");

  static final Pattern STRETCH =
      Pattern.compile(
          "(?i)\\b(?:make it |a bit |a little |much )*(?:(?<longer>longer)|shorter)\\b"
              + "|(?<zhlonger>(?:变|更)?长一点|更长|长些)|(?:变|更)?短一点|更短|短些");

  private MessagePatterns() {}
}
