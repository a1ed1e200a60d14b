using FsCheck.Fluent;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>Random stories are worth something only if everything happens in them.</summary>
public sealed class ReachTests
{
    [Fact]
    public void Stories_Together_ReachEveryEventEveryRuleAndMostRefusals()
    {
        var seen = new Dictionary<string, int>();
        foreach (var story in Stories.Any.Generator.Sample(1_500))
        {
            Play(story, seen);
        }

        foreach (var (name, count) in seen.OrderBy(pair => pair.Value))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{count,8} {name}");
        }

        var expected = Cases<QueueEvent>().Concat(Cases<SessionEvent>())
            .Concat(Enum.GetNames<AssignmentRule>())
            .Concat(new[] { Refusal.QueueFull, Refusal.NotSignedOn, Refusal.BadPresence }.Select(r => $"{r}"))
            .Concat(new[] { Refusal.NotYourSession, Refusal.SessionClosed }.Select(r => $"{r}"));
        Assert.Empty(expected.Except(seen.Keys));
    }

    private static void Play(Story story, Dictionary<string, int> seen)
    {
        var shop = new RandomShop(story);
        shop.World.QueueDecided += step => See(seen, step.Decision.Refused, step.Decision.Events);
        shop.World.SessionDecided += step => See(seen, step.Decision.Refused, step.Decision.Events);
        shop.Play(story);
        shop.ComeToRest();
    }

    private static void See(Dictionary<string, int> seen, Refusal refused, IEnumerable<object> events)
    {
        var names = events.SelectMany(e => e switch
        {
            QueueEvent.Assigned assigned => [nameof(QueueEvent.Assigned), $"{assigned.Reason.Rule}"],
            SessionEvent.AgentJoined joined => [nameof(SessionEvent.AgentJoined), $"{joined.Reason.Rule}"],
            QueueEvent.Covered covered => [nameof(QueueEvent.Covered), $"{covered.Reason.Rule}"],
            _ => new[] { e.GetType().Name },
        });
        foreach (var name in names.Append($"{refused}"))
        {
            seen[name] = seen.GetValueOrDefault(name) + 1;
        }
    }

    private static IEnumerable<string> Cases<TEvent>() =>
        typeof(TEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(TEvent))).Select(type => type.Name);
}
