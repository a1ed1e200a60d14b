using System.Collections.Immutable;
using Routing.Core.Policies;

namespace Routing.Properties.Tests;

/// <summary>What can happen in a random story; each reads its three small numbers in its own way.</summary>
public enum Doing
{
    SignsOn,
    LosesConsole,
    HubRestarts,
    ChangesPresence,
    Opens,
    Says,
    Answers,
    Resends,
    Transfers,
    ClosesAsBuyer,
    ClosesAsAgent,
    Rates,
    RefusesTransfer,
    DeclinesTransfer,
    Cares,
    LeadTalks,
    ShowsLife,
    LeadMovesAgent,
    LeadMovesWaiting,
    LeadGives,
    LeadStaffs,
    RotaTells,
    DeliversSome,
    DeliversAll,
    DeliversTwice,
    Crashes,
    ClockJumps,
    TimePasses,
    ShopChanges,
    QueueTicks,
    SessionTicks,
}

/// <summary>One thing that happens; plain numbers, so that a failing story can be made shorter and smaller.</summary>
public readonly record struct Move(Doing Doing, int Who, int Where, int What)
{
    public override string ToString() => $"{Doing} {Who} {Where} {What}";
}

/// <summary>A random story: what happens, in order. A failing one is printed line by line.</summary>
/// <param name="Ranking">How every queue ranks its free agents.</param>
/// <param name="Asks">Whom a queue asks for help.</param>
/// <param name="HasNights">Whether the shop closes now and then.</param>
/// <param name="AsksBuyers">Whether buyers may refuse transfers.</param>
public sealed record Story(
    ImmutableArray<Move> Moves, Ranking Ranking, HelpScope Asks, bool HasNights, bool AsksBuyers)
{
    public override string ToString() =>
        $"a story of {Moves.Length}, {Ranking}, asks {Asks}, nights: {HasNights}, asks buyers: {AsksBuyers}:\n  "
        + $"{string.Join("\n  ", Moves)}\n";
}
