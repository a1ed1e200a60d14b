using System.Diagnostics;

namespace Routing.Grains.Client;

/// <summary>What is known of a link: the batch it sent last, and when.</summary>
internal sealed class LinkState
{
    private readonly Lock gate = new();
    private long sequence;
    private long heardAt = Stopwatch.GetTimestamp();
    private bool isBroken;

    /// <summary>How long nothing has come.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (gate)
            {
                return Stopwatch.GetElapsedTime(heardAt);
            }
        }
    }

    /// <summary>Given up: what still comes is answered with an error, so that the silo gives it up too.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Notes a batch; false when it is not the next, so that its items must not be shown.</summary>
    public bool Takes(long next)
    {
        lock (gate)
        {
            heardAt = Stopwatch.GetTimestamp();
            isBroken |= next != sequence + 1;
            sequence = next;
            return !isBroken && !IsGivenUp;
        }
    }

    /// <summary>Gives the link up when it is broken or silent for so long; true when that happened now.</summary>
    public bool TryGiveUp(TimeSpan silence)
    {
        lock (gate)
        {
            var gaveUp = !IsGivenUp && (isBroken || Stopwatch.GetElapsedTime(heardAt) > silence);
            IsGivenUp |= gaveUp;
            return gaveUp;
        }
    }
}
