using Routing.Core;

namespace Routing.Engine.Running;

/// <summary>A command on its way to another actor.</summary>
/// <param name="Number">The number of the event that owes it.</param>
public sealed record OwedCommand(long Number, ActorId Lane, Owed Owed)
{
    /// <summary>How often it has been sent without an answer that settles it.</summary>
    public int Attempts { get; init; }
}

/// <summary>
/// What an actor owes others, in lanes: within a lane one command is under way at a time, so its order is kept. A
/// command stays until the target has accepted it; whatever the refusal, it is sent again, after a pause that grows
/// from 50 ms to 5 s: a full line empties, a shop file is mended, and nothing owed is lost meanwhile.
/// </summary>
public sealed class Outbox(IRunnerHost host, long cursor)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // There only while something is owed: hundreds of thousands of actors in memory owe nothing.
    private Dictionary<ActorId, Queue<OwedCommand>>? lanes;
    private SortedDictionary<long, int>? unacknowledged;
    private long newest = cursor;

    public bool IsEmpty => unacknowledged is null;

    /// <summary>All that events up to this number owe is acknowledged.</summary>
    public long Cursor { get; private set; } = cursor;

    /// <summary>Puts a command in its lane, and sends it when nothing is before it.</summary>
    public void Add(OwedCommand owed)
    {
        newest = Math.Max(newest, owed.Number);
        unacknowledged ??= [];
        lanes ??= [];
        unacknowledged[owed.Number] = unacknowledged.GetValueOrDefault(owed.Number) + 1;
        if (!lanes.TryGetValue(owed.Lane, out var lane))
        {
            lanes[owed.Lane] = lane = new();
        }

        lane.Enqueue(owed);
        if (lane.Count == 1)
        {
            host.Send(owed);
        }
    }

    /// <summary>The target answered: the next of the lane goes out, or the same again after a pause.</summary>
    public void Answered(OwedCommand owed, Receipt receipt)
    {
        if (receipt.IsRefused)
        {
            var pause = TimeSpan.FromMilliseconds(50 << Math.Min(owed.Attempts, 7));
            host.SendLater(
                owed with { Attempts = owed.Attempts + 1 }, pause < LongestPause ? pause : LongestPause);
            return;
        }

        Acknowledge(unacknowledged!, owed.Number);
        var lane = lanes![owed.Lane];
        lane.Dequeue();
        if (lane.Count > 0)
        {
            host.Send(lane.Peek());
            return;
        }

        lanes.Remove(owed.Lane);
        if (lanes.Count == 0)
        {
            (lanes, unacknowledged) = (null, null);
        }
    }

    /// <summary>The pause is over.</summary>
    public void Resend(OwedCommand owed) => host.Send(owed);

    /// <summary>Moves the cursor over events that owe nothing; only while nothing is owed.</summary>
    public void MoveCursor(long version)
    {
        if (IsEmpty && version > Cursor)
        {
            Cursor = version;
        }
    }

    private void Acknowledge(SortedDictionary<long, int> owed, long number)
    {
        if (--owed[number] > 0)
        {
            return;
        }

        owed.Remove(number);

        // Lanes are acknowledged in any order: the last one to be is not always the newest.
        Cursor = Math.Max(Cursor, owed.Count == 0 ? newest : owed.Keys.First() - 1);
    }
}
