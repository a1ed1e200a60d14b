using Routing.Core;

namespace Routing.Engine.Ports;

/// <summary>
/// The order in which every journal tells its streams: by kind, shop and name, byte by byte; a buyer's sessions by
/// their numbers.
/// </summary>
public sealed class StreamOrder : IComparer<ActorId>
{
    public static readonly StreamOrder Instance = new();

    private StreamOrder()
    {
    }

    public int Compare(ActorId x, ActorId y)
    {
        var kind = x.Kind.CompareTo(y.Kind);
        var shop = kind != 0 ? kind : x.Shop.CompareTo(y.Shop);
        var ((nameOfX, ordinalOfX), (nameOfY, ordinalOfY)) = (Split(x), Split(y));
        var name = shop != 0 ? shop : string.CompareOrdinal(nameOfX, nameOfY);
        return name != 0 ? name : ordinalOfX.CompareTo(ordinalOfY);
    }

    /// <summary>A session's buyer and number; any other stream's key and 0.</summary>
    public static (string Name, int Ordinal) Split(ActorId actor) =>
        actor.Kind == ActorKind.BuyerSession && actor.Session.IsWellFormed
            ? (actor.Session.Buyer.Value, actor.Session.Ordinal)
            : (actor.Key, 0);
}
