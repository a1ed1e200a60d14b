using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Reading;

/// <summary>
/// An actor's name as it stands in the file: a session's name is split into buyer and ordinal, so that a buyer's
/// sessions lie together in the order of their numbers.
/// </summary>
internal readonly record struct StreamName(ActorKind Kind, string Shop, string Key, int Ordinal)
{
    public static readonly StreamName BeforeAll = new((ActorKind)(-1), "", "", 0);

    public static StreamName Of(ActorId actor)
    {
        var (key, ordinal) = StreamOrder.Split(actor);
        return new(actor.Kind, actor.Shop.Value, key, ordinal);
    }

    /// <summary>Reads the first four columns of a row.</summary>
    public static StreamName From(Statement row) =>
        new((ActorKind)row.Number(0), row.Text(1), row.Text(2), (int)row.Number(3));

    public ActorId ToActor() =>
        Ordinal == 0 ? new(Kind, new(Shop), Key) : ActorId.Of(new(Shop), SessionId.Of(new(Key), Ordinal));

    /// <summary>Binds kind, shop, key and ordinal as the first four values.</summary>
    public Statement Bind(Statement statement) =>
        statement.Bind(1, (long)Kind).Bind(2, Shop).Bind(3, Key).Bind(4, Ordinal);
}
