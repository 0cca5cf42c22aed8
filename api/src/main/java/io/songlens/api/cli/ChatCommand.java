package io.songlens.api.cli;

import io.songlens.api.conversation.Conversation;
import io.songlens.api.conversation.Reply;
import io.songlens.api.conversation.SongDialogue;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongRequest;
import io.songlens.composer.audio.encode.SoundFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens chat}: makes a song and changes it, message by message. */
@Command(
    name = "chat",
    description = {
      "Makes a song and changes it by what you say, a line at a time.",
      "Without photos and --wish, the first line says what the song is about."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ChatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PHOTO", arity = "0..*", description = "Photos to begin with.")
  private List<Path> photos = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The first take (default: song.mp3); the next ones are song-2.mp3, ...")
  private Path out = Path.of("song.mp3");

  @Mixin private SongArguments arguments = new SongArguments();

  private final InputStream in;
  private int takes;

  ChatCommand() {
    this(System.in);
  }

  ChatCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    PhotoFiles files = PhotoFiles.configured();
    List<byte[]> contents = photos.stream().map(files::readUsable).toList();
    SongTarget.of(out, null); // says before any work if that cannot be written
    if (contents.isEmpty() && !arguments.sayEnough()) {
      String first = said(lines, "What is your song about?");
      if (first == null) {
        return 0;
      }
      arguments.wishFor(first);
    }
    try (Workbench bench = Workbench.open(files, arguments::requireUsable, false)) {
      SongOptions options = arguments.of(contents, List.of(SoundFormat.MP3));
      Take take = take(bench, new SongRequest(contents, options, false, true), true);
      talk(bench, options, take, lines);
    }
    return 0;
  }

  /** A take that can be heard. */
  private record Take(KeptTake kept, String file) {}

  private void talk(Workbench bench, SongOptions options, Take first, BufferedReader lines)
      throws IOException {
    SongDialogue dialogue = bench.pipeline().dialogue();
    Conversation conversation = Conversation.about(first.kept().composition());
    Deque<Take> takes = new ArrayDeque<>(List.of(first));
    String message =
        said(lines, "And now? (\"slower\", \"mention the dog\", \"undo\"; an empty line ends)");
    while (message != null) {
      Reply reply = dialogue.say(conversation, message);
      tell(reply);
      int turns = reply.conversation().turns().size();
      if (turns < conversation.turns().size()) {
        takes.pop();
        print("Back   to " + takes.peek().file());
      } else if (turns > conversation.turns().size()) {
        KeptTake changed = takes.peek().kept().with(reply.conversation().song());
        SongOptions wishing = options.wishing(reply.conversation().song().brief().wishes());
        takes.push(take(bench, SongRequest.again(changed, wishing), false));
      }
      conversation = reply.conversation();
      message = said(lines, "And now?");
    }
  }

  private Take take(Workbench bench, SongRequest request, boolean first) throws IOException {
    long begun = System.nanoTime();
    GeneratedSong made = bench.make(request);
    SongTarget target = SongTarget.of(first ? out : numbered(), null);
    KeptTake kept = KeptTake.of(made);
    new SongPlaces(target, null, Map.of()).receive(made);
    takes++;
    if (first) {
      SongReport.print(spec.commandLine().getOut(), made.summary(), request.photos().isEmpty());
    }
    print("Wrote  %s in %.1f s".formatted(target.told(), (System.nanoTime() - begun) / 1e9));
    return new Take(kept, target.told());
  }

  private Path numbered() {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return out.resolveSibling(stem + "-" + (takes + 1) + (dot < 0 ? "" : name.substring(dot)));
  }

  private void tell(Reply reply) {
    reply.changes().forEach(change -> print("Now    " + change.text()));
    reply.declined().forEach(reason -> print("Not    " + reason));
    reply.notUnderstood().forEach(text -> print("Lost   \"" + text + "\" is not understood."));
    if (!reply.notUnderstood().isEmpty()) {
      print(Reply.HELP);
    }
  }

  private @Nullable String said(BufferedReader lines, String question) throws IOException {
    print(question);
    String line = lines.readLine();
    return line == null || line.isBlank() ? null : line.strip();
  }

  private void print(String line) {
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.println(line);
    stdout.flush();
  }
}
