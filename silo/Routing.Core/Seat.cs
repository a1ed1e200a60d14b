namespace Routing.Core;

/// <summary>Where an agent sits: the distance behind "nearest".</summary>
public sealed record Seat(string Site, int Floor, int Row, int Desk) : IComparable<Seat>
{
    public int CompareTo(Seat? other)
    {
        if (other is null)
        {
            return 1;
        }

        var site = string.CompareOrdinal(Site, other.Site);
        return site != 0 ? site
            : Floor != other.Floor ? Floor.CompareTo(other.Floor)
            : Row != other.Row ? Row.CompareTo(other.Row)
            : Desk.CompareTo(other.Desk);
    }

    public override string ToString() => $"{Site}/{Floor}/{Row}/{Desk}";
}

/// <summary>How far two seats are apart; smaller is nearer.</summary>
public enum Nearness
{
    SameRow,
    SameFloor,
    SameSite,
    Anywhere,
}

/// <summary>
/// The distance between two seats: the smallest part of the path they share, and desks within one row.
/// </summary>
public readonly record struct Distance(Nearness Kind, int Desks) : IComparable<Distance>
{
    public static Distance Between(Seat a, Seat b) =>
        a.Site != b.Site ? new(Nearness.Anywhere, 0)
        : a.Floor != b.Floor ? new(Nearness.SameSite, 0)
        : a.Row != b.Row ? new(Nearness.SameFloor, 0)
        : new(Nearness.SameRow, Math.Abs(a.Desk - b.Desk));

    public int CompareTo(Distance other) =>
        Kind != other.Kind ? (Kind < other.Kind ? -1 : 1) : Desks.CompareTo(other.Desks);
}
