using System.Text.Json;
using Routing.Engine;
using Routing.Engine.Json;

namespace Routing.Hub.Realtime;

/// <summary>Writes the receipt item of a message: its transcript number, or why it was not posted.</summary>
internal static class Receipts
{
    private static readonly Action<Utf8JsonWriter, (string Session, string Id, Receipt Receipt, string Language)>
        Properties = static (json, it) =>
        {
            json.WriteString("kind"u8, "receipt"u8);
            json.WriteString("stream"u8, $"session/{it.Session}");
            json.WriteString("id"u8, it.Id);
            if (it.Receipt.IsRefused)
            {
                json.WriteStartObject("refused"u8);
                json.WriteString("code"u8, it.Receipt.Refused.ToString());
                json.WriteString("message"u8, RefusalWords.In(it.Language, it.Receipt.Refused));
                json.WriteEndObject();
            }
            else
            {
                json.WriteNumber("number"u8, it.Receipt.Number);
            }
        };

    public static byte[] Write(string session, string id, Receipt receipt, string language) =>
        JsonScratch.Write((session, id, receipt, language), Properties);
}
