using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// Items on their way in one message. Each is JSON already, made once for all who watch, and is copied as it is.
/// </summary>
/// <param name="items">Each a <see cref="Delivery"/> of the engine, or the bytes of a receipt.</param>
public sealed class DeliveredItems(List<object> items)
{
    /// <summary>Writes the items as a JSON array.</summary>
    internal sealed class Converter : JsonConverter<DeliveredItems>
    {
        public override DeliveredItems Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("items are only sent");

        public override void Write(Utf8JsonWriter writer, DeliveredItems value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value.All)
            {
                var json = item is Delivery delivery ? delivery.Json.Span : (byte[])item;
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            writer.WriteEndArray();
        }
    }

    internal IReadOnlyList<object> All => items;
}
