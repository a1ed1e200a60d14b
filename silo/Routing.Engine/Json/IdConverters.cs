using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.Core;

namespace Routing.Engine.Json;

/// <summary>
/// Ids, moments, skills and tags are plain strings, numbers and lists of strings in JSON, wherever they stand.
/// </summary>
internal static class IdConverters
{
    public static readonly JsonConverter[] All =
    [
        new Text<ShopId>(value => new(value), id => id.Value),
        new Text<QueueId>(value => new(value), id => id.Value),
        new Text<AgentId>(value => new(value), id => id.Value),
        new Text<BuyerId>(value => new(value), id => id.Value),
        new Text<SessionId>(value => new(value), id => id.Value),
        new Text<SkillSet>(SkillSet.Parse, skills => skills.ToString()),
        new Text<ClientMessageId>(value => new(Guid.Parse(value)), id => id.Value.ToString()),
        new Moment(),
        new Tags(),
    ];

    private sealed class Text<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"a {typeToConvert.Name} is a string"));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    private sealed class Tags : JsonConverter<TagSet>
    {
        public override TagSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("tags are a list of strings");
            }

            var tags = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                tags.Add(reader.GetString() ?? throw new JsonException("a tag is a string"));
            }

            return TagSet.Of(tags);
        }

        public override void Write(Utf8JsonWriter writer, TagSet value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var tag in value.Tags)
            {
                writer.WriteStringValue(tag);
            }

            writer.WriteEndArray();
        }
    }

    private sealed class Moment : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.UnixMs);
    }
}
