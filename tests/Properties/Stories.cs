using FsCheck;
using FsCheck.Fluent;
using Routing.Core.Policies;

namespace Routing.Properties.Tests;

/// <summary>How random stories are made, and how a failing one is made smaller.</summary>
internal static class Stories
{
    private const int Longest = 90;
    private const int Numbers = 16;

    private static readonly (int Weight, Doing Doing)[] Weights =
    [
        (10, Doing.SignsOn), (3, Doing.LosesConsole), (1, Doing.HubRestarts), (12, Doing.ChangesPresence),
        (16, Doing.Opens), (24, Doing.Says), (12, Doing.Answers), (4, Doing.Resends),
        (6, Doing.Transfers), (4, Doing.ClosesAsBuyer), (5, Doing.ClosesAsAgent), (2, Doing.Rates),
        (12, Doing.DeliversSome), (14, Doing.DeliversAll), (4, Doing.DeliversTwice), (2, Doing.Crashes),
        (2, Doing.RefusesTransfer), (3, Doing.DeclinesTransfer), (9, Doing.Cares), (3, Doing.ShowsLife),
        (5, Doing.LeadTalks), (5, Doing.LeadMovesAgent), (4, Doing.LeadMovesWaiting), (3, Doing.LeadGives),
        (4, Doing.LeadStaffs), (4, Doing.RotaTells), (4, Doing.ClockJumps), (12, Doing.TimePasses),
        (1, Doing.ShopChanges), (3, Doing.QueueTicks), (2, Doing.SessionTicks),
    ];

    public static Arbitrary<Story> Any { get; } = Arb.From(Generator(), Smaller);

    private static Gen<Story> Generator()
    {
        var number = Gen.Choose(0, Numbers - 1);
        var doing = Gen.Frequency(Weights.Select(w => (w.Weight, Gen.Constant(w.Doing))));
        var move =
            from what in doing
            from numbers in number.Three()
            select new Move(what, numbers.Item1, numbers.Item2, numbers.Item3);
        return
            from length in Gen.Choose(10, Longest)
            from moves in move.ArrayOf(length)
            from ranking in Gen.Elements(Enum.GetValues<Ranking>())
            from asks in Gen.Elements(
                HelpScope.Everybody, HelpScope.Everybody, HelpScope.Neighbours, HelpScope.Nobody)
            from hasNights in Gen.Elements(true, false, false)
            from asksBuyers in Gen.Elements(true, false)
            select new Story([.. moves], ranking, asks, hasNights, asksBuyers);
    }

    private static IEnumerable<Story> Smaller(Story story) => Shorter(story).Concat(Simpler(story));

    private static IEnumerable<Story> Shorter(Story story)
    {
        for (var cut = story.Moves.Length / 2; cut >= 1; cut /= 2)
        {
            for (var at = 0; at + cut <= story.Moves.Length; at += cut)
            {
                yield return story with { Moves = story.Moves.RemoveRange(at, cut) };
            }
        }
    }

    private static IEnumerable<Story> Simpler(Story story)
    {
        for (var i = 0; i < story.Moves.Length; i++)
        {
            var move = story.Moves[i];
            foreach (var simpler in new[] { move with { Who = 0 }, move with { Where = 0 }, move with { What = 0 } })
            {
                if (simpler != move)
                {
                    yield return story with { Moves = story.Moves.SetItem(i, simpler) };
                }
            }
        }
    }
}
