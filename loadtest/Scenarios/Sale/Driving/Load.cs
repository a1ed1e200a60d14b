using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Measuring;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale.Driving;

/// <summary>What a runner has to let happen.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="With">Its parameters: how long it warms up and plays, and the seed.</param>
/// <param name="Arrivals">The shape of the arrivals.</param>
/// <param name="Messages">The shape of the messages of those who are in a chat.</param>
/// <param name="Timeline">When measuring begins and ends.</param>
/// <param name="Agenda">Does things at their moments.</param>
/// <param name="Late">Is told the moment something was meant for, and when it was done.</param>
public sealed record Load(
    string Name,
    SaleParameters With,
    IShape Arrivals,
    IShape Messages,
    Timeline Timeline,
    Agenda Agenda,
    Action<long, long> Late)
{
    /// <summary>Lets a buyer arrive, meant for a moment; not safe from many threads.</summary>
    public required Func<long, BuyerLife> Arrive { get; init; }

    /// <summary>
    /// Lets somebody who is in a chat say something, meant for a moment; ends with the message's number when it is
    /// known to be stored. Null when nobody is in a chat.
    /// </summary>
    public required Func<long, Task<long>?> Say { get; init; }

    /// <summary>Cancelled when the run no longer waits for what is under way.</summary>
    public required CancellationToken Over { get; init; }
}
