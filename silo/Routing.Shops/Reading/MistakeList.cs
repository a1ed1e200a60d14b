using System.Collections;
using Routing.Core.Policies;

namespace Routing.Shops.Reading;

/// <summary>
/// Takes mistakes, one for each place. It keeps the first <see cref="Most"/> and counts the others, so that a file
/// made of nothing but mistakes costs no more than its own size.
/// </summary>
internal sealed class MistakeList : IEnumerable<Mistake>
{
    public const int Most = 200;

    private readonly List<Mistake> kept = [];
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private int more;

    public void Add(Mistake mistake)
    {
        if (paths.Contains(mistake.Path))
        {
            return;
        }

        if (kept.Count == Most)
        {
            more++;
            return;
        }

        paths.Add(mistake.Path);
        kept.Add(mistake);
    }

    /// <summary>What is kept, and last how many more there are.</summary>
    public IEnumerator<Mistake> GetEnumerator() => kept
        .Concat(more == 0 ? [] : [new Mistake("$", $"has about {more} more mistakes; mend the others first")])
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
