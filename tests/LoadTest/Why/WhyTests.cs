using System.Text;
using Microsoft.Data.Sqlite;
using Routing.Core;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Why;
using Xunit;
using TheShop = Routing.Testing.Shops;

namespace Routing.LoadTest.Tests.Why;

public sealed class WhyTests
{
    [Fact]
    public async Task Why_JournalOfTheEngine_SaysEachDecisionAndFindsItTheSame()
    {
        await using var journal = await Written();
        await journal.End();

        var (status, page) = Ask(journal.Path);

        Assert.Equal(ExitStatus.Pass, status);
        Assert.Contains(
            "given to Lin: lowest load per slot among 2 free agents (load 0 of 200), next was Tao (load 0)",
            page,
            StringComparison.Ordinal);
        Assert.Contains("1. Lin (lin): load 0 of 200, idle since", page, StringComparison.Ordinal);
        Assert.Contains("2. Tao (tao): load 0 of 200, idle since", page, StringComparison.Ordinal);
        Assert.Contains(
            "covered by Tao: nearest free agent to Lin, who is away: same row, 2 desks",
            page,
            StringComparison.Ordinal);
        Assert.Contains("2 decisions made again: all as recorded.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_RecordedAssignmentWasFalsified_SaysSoAndFails()
    {
        await using var journal = await Written();
        await journal.End();
        Falsify(journal.Path, "Assigned", """{"id":"lin","name":"Lin"}""", """{"id":"tao","name":"Tao"}""");

        var (status, page) = Ask(journal.Path);

        Assert.Equal(ExitStatus.Fail, status);
        Assert.Contains("DIFFERS     Lin: lowest load per slot", page, StringComparison.Ordinal);
        Assert.Contains("DIFFER from what is recorded.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_WithAnotherPolicy_SaysWhereItWouldHaveGoneAndPasses()
    {
        await using var journal = await WrittenJournal.Begin();
        await journal.SignOn("lin", "HQ/1/1/1", slots: 1);
        await journal.SignOn("tao", "HQ/1/1/3", slots: 9);
        await journal.Open("bob", new LastServed(new("tao"), journal.Now));
        journal.Pass(TimeSpan.FromSeconds(1));
        await journal.Open("alice", new LastServed(new("tao"), journal.Now - TimeSpan.FromHours(1)));
        await journal.End();

        var (status, page) = Ask(journal.Path, policy: ShopFile(journal, ranking: "leastLoaded", strongHours: 0));

        Assert.Equal(ExitStatus.Pass, status);
        Assert.Contains("given to Tao: the agent who last served this buyer", page, StringComparison.Ordinal);
        Assert.Contains("would be    Lin: lowest load per slot among 2 free agents", page, StringComparison.Ordinal);
        Assert.Contains("1 would have come out otherwise.", page, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Pass, Ask(journal.Path).Status);
    }

    [Fact]
    public async Task Why_SessionThatWaitedAndWasHelped_IsFollowedIntoTheOtherQueue()
    {
        await using var journal = await WrittenJournal.Begin();
        await journal.SignOn("lin", "HQ/1/1/1", slots: 1);
        await journal.Open("bob");
        await journal.Open("alice");
        await journal.SignOn("vera", "HQ/1/2/1", slots: 1, TheShop.VipLine);
        journal.Pass(TimeSpan.FromSeconds(41));
        await journal.Say("alice", "hello?");
        await journal.Close("bob");
        await journal.End();

        var (status, page) = Ask(journal.Path);

        Assert.Equal(ExitStatus.Pass, status);
        Assert.Contains("waiting: 1 eligible agent, at capacity", page, StringComparison.Ordinal);
        Assert.Contains("handed to vip, which helps out", page, StringComparison.Ordinal);
        Assert.Contains("given to Vera: helps out pre-sale (load 0 of 100)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_CopyOfAJournalThatIsWritten_IsReadAndTheOriginalIsLeft()
    {
        await using var journal = await Written();
        var copy = journal.Copied();
        var before = await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken);

        var (status, page) = Ask(copy);

        Assert.Equal(ExitStatus.Pass, status);
        Assert.Contains("all as recorded.", page, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken));
        await journal.Open("carl");
    }

    [Fact]
    public async Task Why_JournalAtRest_LeavesNothingBeside()
    {
        await using var journal = await Written();
        await journal.End();
        var before = Directory.GetFiles(Path.GetDirectoryName(journal.Path)!).Order();

        Ask(journal.Path);

        Assert.Equal(before, Directory.GetFiles(Path.GetDirectoryName(journal.Path)!).Order());
    }

    [Fact]
    public async Task Why_NothingToRead_CannotRun()
    {
        await using var journal = await Written();
        await journal.End();
        var foreign = journal.PathOf("notes.txt");
        await File.WriteAllTextAsync(foreign, "no journal", TestContext.Current.CancellationToken);

        Assert.Throws<CannotRunException>(() => Ask(journal.PathOf("none.db")));
        Assert.Throws<CannotRunException>(() => Ask(foreign));
        Assert.Throws<CannotRunException>(() => Ask(journal.Path, session: "nobody~1"));
        Assert.Throws<CannotRunException>(() => Ask(journal.Path, shop: "elsewhere"));
        Assert.Throws<CannotRunException>(() => Ask(journal.Path, policy: foreign));
    }

    // Alice comes to Lin, who steps away; Tao covers.
    private static async Task<WrittenJournal> Written()
    {
        var journal = await WrittenJournal.Begin();
        await journal.SignOn("lin", "HQ/1/1/1");
        await journal.SignOn("tao", "HQ/1/1/3");
        await journal.Open("alice");
        await journal.Say("alice", "hello");
        journal.Pass(TimeSpan.FromSeconds(5));
        await journal.GoAway("lin");
        return journal;
    }

    private static (int Status, string Page) Ask(
        string journal, string session = "alice~1", string? shop = null, string? policy = null)
    {
        using var output = new StringWriter();
        var status = WhyCommand.Run(
            new(journal, new(session), shop is null ? null : new ShopId(shop), policy), output);
        return (status, output.ToString());
    }

    private static string ShopFile(WrittenJournal journal, string ranking, int strongHours)
    {
        var file = journal.PathOf("shop.json");
        GeneratedShop.Write(file, agents: 1, slots: 1);
        var shop = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))!;
        shop["queues"]![0]!["id"] = "pre-sale";
        shop["queues"]![0]!["ranking"] = ranking;
        foreach (var agent in shop["agents"]!.AsArray())
        {
            agent!["queue"] = "pre-sale";
        }

        shop["policy"]!["affinityStrongHours"] = strongHours;
        shop["policy"]!["affinityWeakHours"] = strongHours;
        File.WriteAllText(file, shop.ToJsonString());
        return file;
    }

    private static void Falsify(string journal, string type, string from, string to)
    {
        using var database = new SqliteConnection($"Data Source={journal};Pooling=False");
        database.Open();
        using var read = database.CreateCommand();
        read.CommandText = "SELECT seq, body FROM event WHERE type = (SELECT id FROM type WHERE name = $type)";
        read.Parameters.AddWithValue("$type", type);
        var (seq, body) = (0L, "");
        using (var rows = read.ExecuteReader())
        {
            Assert.True(rows.Read());
            (seq, body) = (rows.GetInt64(0), Encoding.UTF8.GetString((byte[])rows[1]));
        }

        var changed = body.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(body, changed);
        using var write = database.CreateCommand();
        write.CommandText = "UPDATE event SET body = $body WHERE seq = $seq";
        write.Parameters.AddWithValue("$body", Encoding.UTF8.GetBytes(changed));
        write.Parameters.AddWithValue("$seq", seq);
        Assert.Equal(1, write.ExecuteNonQuery());
    }
}
