using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>A day whose hours stand instead of its weekday's.</summary>
/// <param name="Spans">When it is open; none means closed.</param>
/// <param name="Note">Why, for who reads the file.</param>
public sealed record SpecialDay(DateOnly Date, IReadOnlyList<DaySpan> Spans, string Note);
