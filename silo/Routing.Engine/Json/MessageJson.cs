using System.Text.Json;
using Routing.Core.BuyerSession;
using Routing.Core.Views;

namespace Routing.Engine.Json;

/// <summary>The bodies of a message: its event, and the update that shows it.</summary>
internal static class MessageJson
{
    private static readonly Action<Utf8JsonWriter, SessionEvent.BuyerSaid> BuyerSaid = static (json, said) =>
    {
        json.WriteNumber("number"u8, said.Number);
        json.WriteString("id"u8, said.Id.Value);
        json.WriteString("text"u8, said.Text);
        json.WriteNumber("at"u8, said.At.UnixMs);
    };

    private static readonly Action<Utf8JsonWriter, SessionEvent.AgentSaid> AgentSaid = static (json, said) =>
    {
        json.WriteNumber("number"u8, said.Number);
        json.WriteStartObject("agent"u8);
        json.WriteString("id"u8, said.Agent.Id.Value);
        json.WriteString("name"u8, said.Agent.Name);
        json.WriteEndObject();
        json.WriteString("id"u8, said.Id.Value);
        json.WriteString("text"u8, said.Text);
        json.WriteBoolean("isLead"u8, said.IsLead);
        json.WriteNumber("at"u8, said.At.UnixMs);
    };

    private static readonly Action<Utf8JsonWriter, StreamItem.SessionUpdate> Update = static (json, update) =>
    {
        json.WriteString("kind"u8, "update"u8);
        json.WriteNumber("after"u8, update.After);
        if (update.Entry is { } entry)
        {
            json.WriteStartObject("entry"u8);
            Write(json, entry);
            json.WriteEndObject();
        }

        json.WriteString("stream"u8, update.Stream);
        json.WriteNumber("number"u8, update.Number);
    };

    /// <summary>The body of an event that is a message; null for every other.</summary>
    public static byte[]? Write(object @event) => @event switch
    {
        SessionEvent.BuyerSaid said => JsonScratch.Write(said, BuyerSaid),
        SessionEvent.AgentSaid said => JsonScratch.Write(said, AgentSaid),
        _ => null,
    };

    /// <summary>An update without a head or details, as clients get it; null for every other item.</summary>
    public static byte[]? Write(StreamItem item) =>
        item is StreamItem.SessionUpdate { Head: null, Entry: null or { Detail: null } } update
            ? JsonScratch.Write(update, Update)
            : null;

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        if (entry.Number is { } number)
        {
            json.WriteNumber("number"u8, number);
        }

        json.WriteNumber("at"u8, entry.At);
        json.WriteString("from"u8, entry.From);
        json.WriteString("kind"u8, entry.Kind);
        WriteUnlessNull(json, "by"u8, entry.By);
        WriteUnlessNull(json, "name"u8, entry.Name);
        json.WriteString("text"u8, entry.Text);
        WriteUnlessNull(json, "id"u8, entry.Id);
        if (entry.Staff is { } staff)
        {
            json.WriteBoolean("staff"u8, staff);
        }
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
