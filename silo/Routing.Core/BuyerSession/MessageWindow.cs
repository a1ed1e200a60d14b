using System.Collections.Immutable;

namespace Routing.Core.BuyerSession;

/// <summary>A posted message as a resend is recognised by.</summary>
public readonly record struct PostedMessage(ClientMessageId Id, ulong TextFingerprint, int Number);

/// <summary>
/// The latest messages of one side: at least the last <see cref="Remembered"/> are recognised when they are sent
/// again. Kept in small chunks, so that adding copies little and the memory of a quiet session stays small.
/// </summary>
public sealed record MessageWindow(
    ImmutableArray<ImmutableArray<PostedMessage>> Full, ImmutableArray<PostedMessage> Newest)
{
    /// <summary>A client keeps at most 64 messages unacknowledged; twice that is remembered.</summary>
    public const int Remembered = ChunkSize * MaxFullChunks;

    private const int ChunkSize = 16;
    private const int MaxFullChunks = 8;

    public static readonly MessageWindow Empty = new([], []);

    public MessageWindow Add(PostedMessage message)
    {
        if (Newest.Length < ChunkSize)
        {
            return this with { Newest = Newest.Add(message) };
        }

        var full = Full.Length < MaxFullChunks ? Full : Full.RemoveAt(0);
        return new(full.Add(Newest), [message]);
    }

    public PostedMessage? Find(ClientMessageId id)
    {
        if (Find(Newest, id) is { } newest)
        {
            return newest;
        }

        for (var i = Full.Length - 1; i >= 0; i--)
        {
            if (Find(Full[i], id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public bool Equals(MessageWindow? other) =>
        other is not null && All().SequenceEqual(other.All());

    public override int GetHashCode() => Newest.IsEmpty ? 0 : Newest[^1].Number;

    private IEnumerable<PostedMessage> All() => Full.SelectMany(chunk => chunk).Concat(Newest);

    private static PostedMessage? Find(ImmutableArray<PostedMessage> chunk, ClientMessageId id)
    {
        foreach (ref readonly var message in chunk.AsSpan())
        {
            if (message.Id == id)
            {
                return message;
            }
        }

        return null;
    }
}
