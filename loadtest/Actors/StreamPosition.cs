using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>A client's place in one numbered stream. Used by one receive loop.</summary>
public sealed class StreamPosition
{
    /// <summary>The number of the last item applied; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Items that came when something before them was missing.</summary>
    public int Gaps { get; private set; }

    /// <summary>Updates that came again.</summary>
    public int Doubles { get; private set; }

    /// <summary>Snapshots that were behind what had come already.</summary>
    public int Setbacks { get; private set; }

    /// <summary>Says what an item is to this client, and moves on when it is the next one or a snapshot.</summary>
    public Admission Admit(in DeliveredItem item)
    {
        if (item.Kind == DeliveredKind.Snapshot)
        {
            Setbacks += item.Number < Number ? 1 : 0;
            Number = item.Number;
            return Admission.Next;
        }

        if (item.Number <= Number)
        {
            Doubles++;
            return Admission.Old;
        }

        if (item.After > Number)
        {
            Gaps++;
            return Admission.Gap;
        }

        Number = item.Number;
        return Admission.Next;
    }
}
