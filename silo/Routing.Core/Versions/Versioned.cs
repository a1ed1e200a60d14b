namespace Routing.Core.Versions;

/// <summary>
/// One version of a collection. A change answers a new version and every older one stays readable as it was; yet
/// only the newest holds a body, and it is an ordinary mutable one. An older version holds what it has otherwise than
/// the next newer; reading it takes the body there and leaves such a note behind in each version passed. So the
/// newest version, which a live queue reads, costs what a plain collection costs; one that is <c>n</c> changes away
/// costs <c>n</c> steps. Values are as immutable as those of a persistent tree, but reading moves the body: versions
/// of one collection must not be used by two threads at once.
/// Source: Baker, "Shallow binding makes functional arrays fast" (1991); Conchon and Filliâtre, "A persistent
/// union-find data structure" (2007).
/// </summary>
/// <typeparam name="TBody">The mutable collection.</typeparam>
/// <typeparam name="TChange">A change of it.</typeparam>
public abstract class Versioned<TBody, TChange>
    where TBody : class
    where TChange : struct
{
    private TBody? body;
    private Versioned<TBody, TChange>? nearer;
    private TChange change;

    private protected Versioned(TBody body) => this.body = body;

    /// <summary>The body, as this version has it.</summary>
    private protected TBody Body => body ?? Fetched();

    /// <summary>Makes a change.</summary>
    /// <returns>The change that takes it back.</returns>
    private protected abstract TChange Make(TBody body, TChange change);

    /// <summary>Hands the body, already changed, on to a new version.</summary>
    /// <param name="next">The new version, made with the body.</param>
    /// <param name="takenBack">The change that leads from the new version to this one.</param>
    private protected TVersion Handed<TVersion>(TVersion next, TChange takenBack)
        where TVersion : Versioned<TBody, TChange>
    {
        (change, nearer, body) = (takenBack, next, null);
        return next;
    }

    // Turns the way to the body around, so that it leads from there to here, then walks it with the body.
    private TBody Fetched()
    {
        Versioned<TBody, TChange> at = this;
        Versioned<TBody, TChange>? back = null;
        while (at.nearer is { } next)
        {
            (at.nearer, back, at) = (back, at, next);
        }

        var fetched = at.body!;
        at.body = null;
        while (back is { } to)
        {
            at.change = Make(fetched, to.change);
            (at.nearer, at, back) = (to, to, to.nearer);
        }

        (body, nearer) = (fetched, null);
        return fetched;
    }
}
