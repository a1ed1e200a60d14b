using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Hub.Realtime;

/// <summary>
/// An argument of a hub method that may not be what it should be. Without it a wrong argument would end in a message
/// that tells nothing, or, where no answer is expected, in none at all.
/// </summary>
/// <param name="Value">The argument; null when it could not be read.</param>
internal readonly record struct Asked<T>(T? Value)
    where T : class;

/// <summary>Reads arguments; what cannot be read becomes an <see cref="Asked{T}"/> without a value.</summary>
internal sealed class AskedConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Asked<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(Asked<string>)
            ? new OfText()
            : (JsonConverter)Activator.CreateInstance(
                typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class OfText : JsonConverter<Asked<string>>
    {
        public override bool HandleNull => true;

        public override Asked<string> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                reader.Skip();
                return default;
            }

            try
            {
                return new(reader.GetString());
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair, or bytes that are not UTF-8.
                return default;
            }
        }

        public override void Write(Utf8JsonWriter writer, Asked<string> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    private sealed class Of<T> : JsonConverter<Asked<T>>
        where T : class
    {
        public override bool HandleNull => true;

        public override Asked<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var after = reader;
            after.Skip();
            try
            {
                return new(JsonSerializer.Deserialize<T>(ref reader, options));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                reader = after;
                return default;
            }
        }

        public override void Write(Utf8JsonWriter writer, Asked<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
