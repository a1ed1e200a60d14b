using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Routing.Core.Versions;

/// <summary>A map of which every version stays readable; see <see cref="Versioned{TBody, TChange}"/>.</summary>
public sealed class VersionedMap<TKey, TValue>
    : Versioned<Dictionary<TKey, TValue>, (TKey Key, TValue? Value)>
    where TKey : notnull
    where TValue : class
{
    /// <summary>An empty map, the first of its versions.</summary>
    public VersionedMap()
        : this(new Dictionary<TKey, TValue>())
    {
    }

    /// <summary>A map of these values, the first of its versions.</summary>
    public VersionedMap(IEnumerable<TValue> values, Func<TValue, TKey> keyOf)
        : this(values.ToDictionary(keyOf))
    {
    }

    private VersionedMap(Dictionary<TKey, TValue> body)
        : base(body)
    {
    }

    public int Count => Body.Count;

    /// <summary>The keys, in no particular order.</summary>
    public IReadOnlyCollection<TKey> Keys => Body.Keys;

    /// <summary>The values, in no particular order.</summary>
    public IReadOnlyCollection<TValue> Values => Body.Values;

    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key] => Body[key];

    public TValue? Find(TKey key) => Body.GetValueOrDefault(key);

    public bool Has(TKey key) => Body.ContainsKey(key);

    public bool TryFind(TKey key, [NotNullWhen(true)] out TValue? value) => Body.TryGetValue(key, out value);

    /// <summary>The version in which the key has that value.</summary>
    public VersionedMap<TKey, TValue> With(TKey key, TValue value)
    {
        var entries = Body;
        return Handed(new VersionedMap<TKey, TValue>(entries), Make(entries, (key, value)));
    }

    /// <summary>The version without the key; this one when it has no such key.</summary>
    public VersionedMap<TKey, TValue> Without(TKey key)
    {
        var entries = Body;
        return entries.ContainsKey(key)
            ? Handed(new VersionedMap<TKey, TValue>(entries), Make(entries, (key, null)))
            : this;
    }

    private protected override (TKey Key, TValue? Value) Make(
        Dictionary<TKey, TValue> body, (TKey Key, TValue? Value) change)
    {
        TValue? before;
        if (change.Value is { } value)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(body, change.Key, out _);
            (before, slot) = (slot, value);
        }
        else
        {
            body.Remove(change.Key, out before);
        }

        return (change.Key, before);
    }
}
