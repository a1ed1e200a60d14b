using System.Globalization;
using System.Reflection;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Testing.Scripts;

/// <summary>Sentences about the shop itself: its numbers, its hubs, crashes.</summary>
internal static class ShopPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("policy {number} is {n}", (stage, words) => stage.World.Policy = stage.World.Policy with
        {
            Rules = Changed(stage.World.Policy.Rules, words["number"], words.Number("n")),
        }),
        new("every queue ranks by {ranking}", (stage, words) => stage.World.Policy = stage.World.Policy.EachQueue(
            queue => queue with { Ranking = Enum.Parse<Ranking>(words["ranking"]) })),
        new("the shop takes {queue} away", (stage, words) => stage.World.Policy = stage.World.Policy with
        {
            Queues = stage.World.Policy.Queues.Remove(words.Queue),
        }),
        new("hub {hub} restarts", (stage, words) =>
        {
            foreach (var queue in stage.World.Queues.Keys.ToList())
            {
                stage.Ask(queue, new QueueCommand.HubStarted(words["hub"]));
            }
        }),
        new("mail between queues is held", (stage, _) => stage.World.Carries = lane =>
            lane.From.Kind != ActorKind.AgentQueue || lane.To.Kind != ActorKind.AgentQueue),
        new("mail between queues is delivered", (stage, _) => stage.World.Carries = _ => true),
        new("mail from {from} to {to} is delivered", (stage, words) =>
        {
            var lane = stage.World.Mail.Lanes.Single(
                lane => lane.From.Key == words["from"] && lane.To.Key == words["to"]);
            Expect.That(stage.World.Deliver(lane), "there is no mail, or it was refused");
        }),
        new("all that was ever owed is sent again", (stage, _) =>
        {
            foreach (var lane in stage.World.Mail.Lanes)
            {
                lane.ForgetSince(0);
            }
        }),
        new("expect nothing happened", (stage, _) => Expect.Equal("events", 0, stage.Happened)),
        new("expect number {n}", (stage, words) => Expect.Equal("number", words.Number("n"), stage.Number)),
    ];

    private static RoutingPolicy Changed(RoutingPolicy rules, string name, int value)
    {
        var changed = rules with { };
        var property = typeof(RoutingPolicy).GetProperty(
            name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"the policy has no number {name}"));
        property.SetValue(changed, value);
        return changed;
    }
}

/// <summary>What an expectation that does not hold says.</summary>
internal static class Expect
{
    public static void Equal<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{what}: expected {expected}, is {actual}");
        }
    }

    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
