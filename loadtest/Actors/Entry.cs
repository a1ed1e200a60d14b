using System.Text;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>One entry of a transcript.</summary>
/// <param name="Number">The transcript number, from 1; null for a happening.</param>
/// <param name="From">buyer, agent or system.</param>
/// <param name="Kind">text for a message of a human; other kinds are automatic replies and happenings.</param>
/// <param name="Text">The words.</param>
/// <param name="Id">The client message id, if a client wrote it.</param>
public sealed record Entry(long? Number, string From, string Kind, string? Text, string? Id)
{
    /// <summary>Whether a human wrote it.</summary>
    public bool IsMessage => Kind == "text";

    /// <summary>Keeps a delivered entry beyond the receive buffer's life.</summary>
    public static Entry Of(in DeliveredEntry entry) => new(
        entry.Number == 0 ? null : entry.Number,
        Encoding.UTF8.GetString(entry.From),
        Encoding.UTF8.GetString(entry.Kind),
        JsonSlice.ToText(entry.RawText),
        entry.Id.IsEmpty ? null : Encoding.UTF8.GetString(entry.Id));
}
