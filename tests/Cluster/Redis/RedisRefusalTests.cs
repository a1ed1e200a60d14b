using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Contracts.Tests.Journals;
using Routing.Engine.Ports;
using Routing.Storage.Redis;
using Routing.Testing.Servers;
using Xunit;

namespace Routing.Cluster.Tests.Redis;

/// <summary>A Redis that cannot keep the journal is refused with a sentence, and left as it is.</summary>
public sealed class RedisRefusalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Open_WhereNothingListens_IsRefusedInTime()
    {
        var options = new RedisJournalOptions { Connection = $"127.0.0.1:{FreePort.Take()}", ConnectMs = 500 };

        Says(options, $"No Redis at {options.Connection} let us in within 500 ms");
    }

    [Fact]
    public async Task Open_WithAWrongPassword_IsRefused()
    {
        await using var server = await RedisServer.StartNew(Cancellation, "--requirepass", "secret");

        Says(server.Options with { ConnectMs = 1000 }, $"No Redis at {server.Address} let us in");
        await Open(server.Options with { Connection = server.Address + ",password=secret" }).DisposeAsync();
    }

    [Fact]
    public async Task Open_ThatDropsKeysWhenFull_IsRefused()
    {
        await using var server = await RedisServer.StartNew(Cancellation, "--maxmemory-policy", "allkeys-lru");

        Says(server.Options, "maxmemory-policy allkeys-lru");
        Assert.Equal(0, (long)await server.Execute("DBSIZE"));
    }

    [Theory]
    [InlineData("--appendfsync", "everysec", "appendfsync everysec")]
    [InlineData("--appendonly", "no", "appendonly no")]
    [InlineData("--no-appendfsync-on-rewrite", "yes", "no-appendfsync-on-rewrite yes")]
    public async Task Open_ThatMayLoseWhatItAcknowledged_WarnsOrIsRefused(string setting, string value, string says)
    {
        await using var server = await RedisServer.StartNew(Cancellation, setting, value);
        var log = new HeardLog();

        Says(server.Options with { RequireDurable = true }, says);
        Assert.Equal(0, (long)await server.Execute("DBSIZE"));
        await RedisJournal.Open(server.Options, TimeProvider.System, log).DisposeAsync();

        Assert.Contains(log.Warnings, warning => warning.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ThatSyncsEveryWrite_WarnsOfNothing()
    {
        await using var server = await RedisServer.StartNew(Cancellation);
        var log = new HeardLog();

        await RedisJournal.Open(server.Options with { RequireDurable = true }, TimeProvider.System, log).DisposeAsync();

        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task Open_KeysOfAnotherForm_IsRefusedAndTheyStay()
    {
        await using var server = await RedisServer.StartNew(Cancellation);
        await server.Execute("SET", "{routing}:format", "7");

        Says(server.Options, "a journal of form 7");
        Assert.Equal(1, (long)await server.Execute("DBSIZE"));
        Assert.Equal("7", (string?)await server.Execute("GET", "{routing}:format"));
    }

    [Fact]
    public async Task Open_KeysThatAreNoJournal_IsRefused()
    {
        await using var server = await RedisServer.StartNew(Cancellation);
        await server.Execute("SET", "{routing}:streams", "a diary");

        Says(server.Options, "are no journal");
        await server.Execute("RPUSH", "{routing}:format", "a list");
        Says(server.Options, "WRONGTYPE");
    }

    [Fact]
    public async Task Open_OfAReplica_IsRefused()
    {
        await using var first = await RedisServer.StartNew(Cancellation);
        await using var replica = await RedisServer.StartNew(
            Cancellation, "--replicaof", "127.0.0.1", $"{first.Port}");

        Says(replica.Options, "is a replica");
    }

    [Fact]
    public async Task Open_AgainAfterItWasUsed_FindsTheSame()
    {
        await using var server = await RedisServer.StartNew(Cancellation);
        await using (var journal = Open(server.Options))
        {
            await new JournalDriver(journal).Append(JournalDriver.Session("alice"), 0, "one");
        }

        await server.Kill();
        await server.Start(Cancellation);
        await using var again = Open(server.Options);

        Assert.Equal(["one"], await new JournalDriver(again).Texts(JournalDriver.Session("alice")));
    }

    [Fact]
    public void Options_OutOfTheirBounds_AreAllNamed()
    {
        var options = new RedisJournalOptions
        {
            Connection = "",
            KeyPrefix = "no braces:",
            QueueBound = 0,
            DeadlineMs = 5,
        };

        var mistakes = options.Check("Journal").Select(mistake => mistake.ToString()).ToList();

        Assert.Equal(4, mistakes.Count);
        Assert.All(
            new[] { "Journal.Connection", "Journal.KeyPrefix", "Journal.QueueBound", "Journal.DeadlineMs" },
            name => Assert.Contains(mistakes, mistake => mistake.Contains(name, StringComparison.Ordinal)));
        Assert.Empty(new RedisJournalOptions().Check("Journal"));
        Assert.Throws<ArgumentException>(() => Open(options));
    }

    private static RedisJournal Open(RedisJournalOptions options) =>
        RedisJournal.Open(options, TimeProvider.System, NullLogger<RedisJournal>.Instance);

    private static void Says(RedisJournalOptions options, string sentence)
    {
        var refused = Assert.Throws<JournalRefusedException>(() => Open(options));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private sealed class HeardLog : ILogger<RedisJournal>
    {
        public List<string> Warnings { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                Warnings.Add(formatter(state, exception));
            }
        }
    }
}
