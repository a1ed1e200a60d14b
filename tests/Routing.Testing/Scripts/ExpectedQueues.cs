using System.Globalization;
using Routing.Core;

namespace Routing.Testing.Scripts;

/// <summary>What is expected of agents and queues.</summary>
internal static class ExpectedQueues
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("expect agent {agent} is {presence}", (stage, words) =>
        {
            var agent = stage.Agent(words.Agent);
            Expect.Equal("presence", Enum.Parse<Presence>(words["presence"]), agent.Presence);
            if (words.Option("because") is { } reason)
            {
                Expect.Equal("reason", reason, agent.Reason ?? "(none)");
            }
        }),
        new("expect agent {agent} has {n} chats at load {load}", (stage, words) =>
        {
            var agent = stage.Agent(words.Agent);
            Expect.Equal("chats", words.Number("n"), agent.Chats.Length);
            Expect.Equal("load", words.Number("load"), agent.Load);
        }),
        new("expect queue {queue} has {waiting} waiting, {open} open, {late} late, {covers} to cover", (stage, words) =>
        {
            var queue = stage.World.Queue(words.Queue);
            Expect.Equal(
                "queue",
                (words["waiting"], words["open"], words["late"], words["covers"]),
                (Text(queue.Line.Count), Text(queue.OpenChats), Text(queue.LateRounds), Text(queue.Covers.Count)));
        }),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
