namespace Routing.Simulation.Clients;

/// <summary>What came of an item for a page that is kept by numbers.</summary>
internal enum Applied
{
    Yes,
    Known,
    Gap,
}

/// <summary>A page that is kept by numbers: a snapshot, and the numbered updates since.</summary>
internal abstract class NumberedPage<THead>
    where THead : class
{
    public long Number { get; private set; }

    public THead? Head { get; private set; }

    /// <summary>The page begins anew with a snapshot.</summary>
    protected void Begin(long number, THead head) => (Number, Head) = (number, head);

    /// <summary>Goes on by an update when it is the next; only then the page takes what else is in it.</summary>
    protected Applied Step(long after, long number, THead? head)
    {
        if (number <= Number)
        {
            return Applied.Known;
        }

        if (after != Number)
        {
            return Applied.Gap;
        }

        (Number, Head) = (number, head ?? Head);
        return Applied.Yes;
    }
}
