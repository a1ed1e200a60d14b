using System.Text.Json;

namespace Routing.LoadTest.Actors.Protocol;

/// <summary>
/// Reads the items of one <c>deliver</c> call, one after the other, from the raw array of its arguments.
/// </summary>
public ref struct DeliverReader
{
    private readonly ReadOnlySpan<byte> _arguments;
    private Utf8JsonReader _reader;
    private DeliveredItem _item;

    /// <summary>Begins before the first item.</summary>
    /// <exception cref="JsonException">The first argument is not an array.</exception>
    public DeliverReader(ReadOnlySpan<byte> arguments)
    {
        _arguments = arguments;
        _reader = new Utf8JsonReader(arguments);
        _reader.Read();
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("deliver must be called with an array of items.");
        }
    }

    /// <summary>The item last read.</summary>
    public readonly DeliveredItem Current => _item;

    /// <summary>Reads the next item; false when there is none.</summary>
    public bool MoveNext()
    {
        _item = default;
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _reader.ValueSpan;
            _reader.Read();
            ReadProperty(name);
        }

        return true;
    }

    private void ReadProperty(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("kind"u8))
        {
            _item.Kind = KindOf(_reader.ValueSpan);
        }
        else if (name.SequenceEqual("stream"u8))
        {
            _item.Stream = _reader.ValueSpan;
        }
        else if (name.SequenceEqual("after"u8))
        {
            _item.After = _reader.GetInt64();
        }
        else if (name.SequenceEqual("number"u8))
        {
            _item.Number = _reader.TokenType == JsonTokenType.Number ? _reader.GetInt64() : 0;
        }
        else if (name.SequenceEqual("entry"u8) && _reader.TokenType == JsonTokenType.StartObject)
        {
            _item.Entry = DeliveredEntry.Read(ref _reader, _arguments);
        }
        else if (name.SequenceEqual("id"u8))
        {
            _item.Id = _reader.ValueSpan;
        }
        else if (name.SequenceEqual("left"u8))
        {
            _item.Left = _reader.ValueSpan;
        }
        else
        {
            ReadPart(name);
        }
    }

    private void ReadPart(ReadOnlySpan<byte> name)
    {
        var raw = JsonSlice.OfValue(ref _reader, _arguments);
        if (name.SequenceEqual("head"u8))
        {
            _item.Head = raw;
        }
        else if (name.SequenceEqual("entries"u8))
        {
            _item.Entries = raw;
        }
        else if (name.SequenceEqual("chats"u8))
        {
            _item.Chats = raw;
        }
        else if (name.SequenceEqual("chat"u8))
        {
            _item.Chat = raw;
        }
        else if (name.SequenceEqual("refused"u8) && raw[0] == (byte)'{')
        {
            _item.Refused = raw;
        }
    }

    private static DeliveredKind KindOf(ReadOnlySpan<byte> kind) => kind switch
    {
        _ when kind.SequenceEqual("update"u8) => DeliveredKind.Update,
        _ when kind.SequenceEqual("receipt"u8) => DeliveredKind.Receipt,
        _ when kind.SequenceEqual("snapshot"u8) => DeliveredKind.Snapshot,
        _ => DeliveredKind.Unknown,
    };
}
