using System.Globalization;
using Routing.Simulation.Disks;

namespace Routing.Simulation.Checks;

/// <summary>Something that did not hold, and when.</summary>
internal sealed record Violation(TimeSpan At, string Sentence);

/// <summary>What happened, in words: all of it, or only the end, which is put into words when somebody asks.</summary>
internal sealed class History(bool isWhole)
{
    private const int Kept = 4000;

    private readonly Queue<Moment> moments = new();

    public Fingerprinting Fingerprint { get; } = new();

    public void Note(TimeSpan at, string who, string what) => Add(new(at, who, what, null));

    public void Note(TimeSpan at, string who, Func<string> what) => Add(new(at, who, null, what));

    /// <summary>The last moments, oldest first.</summary>
    public IEnumerable<string> Last(int count) =>
        moments.Skip(moments.Count - count).Select(moment => moment.ToString());

    private void Add(Moment moment)
    {
        if (isWhole)
        {
            moment = moment with { What = moment.What ?? moment.InWords!() };
            Fingerprint.Add(moment.ToString());
        }

        moments.Enqueue(moment);
        if (!isWhole && moments.Count > Kept)
        {
            moments.Dequeue();
        }
    }

    private readonly record struct Moment(TimeSpan At, string Who, string? What, Func<string>? InWords)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{At:hh\\:mm\\:ss\\.fff}  {Who,-10}  {What ?? InWords!()}");
    }
}
