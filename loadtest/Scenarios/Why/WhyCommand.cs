using System.CommandLine;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.LoadTest.Runner;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>The command <c>why</c>.</summary>
public static class WhyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var journal = new Option<FileInfo>("--journal")
        {
            Description = "The SQLite journal, only read: a running server's too, or a copy with its -wal.",
            Required = true,
        };
        var session = new Option<string>("--session") { Description = "The session, e.g. alice~3.", Required = true };
        var shop = new Option<string?>("--shop") { Description = "Its shop; needed when several have that session." };
        var policy = new Option<FileInfo?>("--policy") { Description = "Decide with the policy of this shop file." };
        var command = new Command(
            "why", "Tell why a chat went where it went: decide again on the state before each decision.")
        {
            journal, session, shop, policy,
        };
        command.SetAction((line, _) => CommandRun.RunAsync(() => Task.FromResult(Run(
            new(
                line.GetRequiredValue(journal).FullName,
                new(line.GetRequiredValue(session)),
                line.GetValue(shop) is { } name ? new ShopId(name) : null,
                line.GetValue(policy)?.FullName),
            Console.Out))));
        return command;
    }

    /// <summary>Answers on a writer.</summary>
    /// <returns>The exit status: 1 when a recorded decision is not what the rules answer.</returns>
    /// <exception cref="CannotRunException">The journal, the session or the shop file cannot be read.</exception>
    public static int Run(WhyOptions options, TextWriter output)
    {
        try
        {
            using var view = SqliteJournalView.Open(options.Journal);
            var answer = WhyRun.Run(options, new(view));
            WhyPage.Write(options, answer, output);
            return answer.Differing > 0 && options.Policy is null ? ExitStatus.Fail : ExitStatus.Pass;
        }
        catch (Exception failure) when (
            failure is JournalRefusedException or IOException or System.Text.Json.JsonException)
        {
            throw new CannotRunException(failure.Message, failure);
        }
    }
}
