package io.songlens.api.cli;

import io.songlens.api.access.ApiKey;
import io.songlens.api.access.ApiKeys;
import io.songlens.api.access.KeyToken;
import io.songlens.api.access.Quota;
import io.songlens.api.access.Scope;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code ./songlens keys}. */
@Command(
    name = "keys",
    description = {
      "Makes, lists and ends the keys that callers of the service send.",
      "Run it where the service runs, with the same settings; the service may be running."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(add | list | revoke)",
    subcommands = {KeysCommand.Add.class, KeysCommand.ListAll.class, KeysCommand.Revoke.class})
final class KeysCommand implements Runnable {
  @Override
  public void run() {
    throw new UsageException("keys add, keys list or keys revoke? See ./songlens keys --help");
  }

  /** {@code ./songlens keys add}. */
  @Command(
      name = "add",
      description = "Makes a key and prints it, this once.",
      mixinStandardHelpOptions = true)
  static final class Add implements Runnable {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What lists call the key: a-z, 0-9, . _ -")
    private String name = "";

    @Option(
        names = "--account",
        paramLabel = "NAME",
        description = {
          "Whose songs it opens (default: an account of the key's name). Keys of one",
          "account see the same songs. \"everyone\" is the account of songs without a key."
        })
    private @Nullable String account;

    @Option(
        names = "--scopes",
        paramLabel = "SCOPES",
        description = "songs:read, songs:write, admin (default: songs:read,songs:write).")
    private @Nullable String scopes;

    @Option(
        names = "--songs-per-day",
        paramLabel = "N",
        description = "How many songs it may order a day, UTC (default: any number).")
    private @Nullable Integer songsPerDay;

    @Option(
        names = "--waiting",
        paramLabel = "N",
        description = "How many unfinished songs its account may have (default: any number).")
    private @Nullable Integer waiting;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public void run() {
      KeyToken token = inKeys(settings, this::added);
      PrintWriter out = spec.commandLine().getOut();
      out.println(token.secretText());
      out.flush();
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "songlens: this is shown once; send it as Authorization: Bearer KEY. The service keeps"
              + " its hash only.");
      err.flush();
    }

    private KeyToken added(ApiKeys keys) {
      try {
        return keys.add(
            name,
            account == null ? name : account,
            scopes == null ? Scope.usual() : Scope.ofWords(scopes),
            new Quota(songsPerDay, waiting));
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** {@code ./songlens keys list}. */
  @Command(
      name = "list",
      description = "Lists the keys, without their secrets.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {
    private static final String LINE = "%-20s %-8s  %-20s %-30s %-9s %-9s %s%n";

    @Spec private CommandSpec spec;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public void run() {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(LINE, "NAME", "ID", "ACCOUNT", "SCOPES", "SONGS/DAY", "WAITING", "SINCE");
      inKeys(settings, ApiKeys::list).forEach(key -> print(key, out));
      out.flush();
    }

    private static void print(ApiKey key, PrintWriter out) {
      out.printf(
          LINE,
          key.name(),
          key.id(),
          key.tenant(),
          Scope.words(key.scopes()),
          orAny(key.quota().songsPerDay()),
          orAny(key.quota().mostWaiting()),
          key.createdAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String orAny(@Nullable Integer number) {
      return number == null ? "any" : number.toString();
    }
  }

  /** {@code ./songlens keys revoke}. */
  @Command(
      name = "revoke",
      description = "Ends a key at once. Its account's songs stay.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Runnable {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The key's name.")
    private String name = "";

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public void run() {
      if (!inKeys(settings, keys -> keys.revoke(name))) {
        throw new UsageException("there is no key of the name " + name);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println("Revoked " + name);
      out.flush();
    }
  }

  private static <T> T inKeys(List<String> settings, Function<ApiKeys, T> work) {
    try (ServiceDatabase database = ServiceDatabase.of(settings)) {
      return work.apply(database.keys());
    }
  }
}
