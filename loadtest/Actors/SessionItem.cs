using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>The entries of a session stream's item.</summary>
public static class SessionItem
{
    /// <summary>Gives every entry of a snapshot, or the one of an update if it has one, in order.</summary>
    public static void Read(in DeliveredItem item, Action<Entry> take)
    {
        if (item.Kind == DeliveredKind.Update)
        {
            if (!item.Entry.Kind.IsEmpty)
            {
                take(Entry.Of(item.Entry));
            }

            return;
        }

        if (item.Entries.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(item.Entries);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            take(Entry.Of(DeliveredEntry.Read(ref reader, item.Entries)));
        }
    }
}
