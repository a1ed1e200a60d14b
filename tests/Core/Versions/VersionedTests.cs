using System.Collections.Immutable;
using Routing.Core.Versions;
using Xunit;

namespace Routing.Core.Tests.Versions;

/// <summary>
/// Every version stays what it was, whichever was read or changed meanwhile: beside each goes a persistent collection
/// of the standard library, and a random walk reads and changes versions old and new.
/// </summary>
public sealed class VersionedTests
{
    private const int Steps = 3_000;
    private const int Kept = 12;

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 100)]
    [InlineData(3, 1_000)]
    public void VersionedMap_InAnyVersion_IsWhatItWas(int seed, int keys)
    {
        var random = new Random(seed);
        var versions = new List<(VersionedMap<int, string> Map, ImmutableDictionary<int, string> Plain)>
        {
            (new(), ImmutableDictionary<int, string>.Empty),
        };
        for (var step = 0; step < Steps; step++)
        {
            var (map, plain) = versions[random.Next(versions.Count)];
            var (key, value) = (random.Next(keys), $"at {step}");
            var next = random.Next(3) == 0
                ? (map.Without(key), plain.Remove(key))
                : (map.With(key, value), plain.SetItem(key, value));
            Keep(versions, next, random);
            AssertSame(versions[random.Next(versions.Count)]);
            AssertSame(next);
        }
    }

    [Theory]
    [InlineData(4, 10)]
    [InlineData(5, 200)]
    [InlineData(6, 5_000)]
    public void VersionedSortedSet_InAnyVersion_IsWhatItWas(int seed, int range)
    {
        var random = new Random(seed);
        var versions = new List<(VersionedSortedSet<int> Set, ImmutableSortedSet<int> Plain)> { (new(), []) };
        for (var step = 0; step < Steps; step++)
        {
            var (set, plain) = versions[random.Next(versions.Count)];
            var item = random.Next(range);
            var next = random.Next(3) == 0
                ? (set.Without(item), plain.Remove(item))
                : (set.With(item), plain.Add(item));
            Keep(versions, next, random);
            AssertSame(versions[random.Next(versions.Count)], random.Next(range));
            AssertSame(next, item);
        }
    }

    [Fact]
    public void With_WhatIsThereAlready_IsTheSameVersion()
    {
        var set = new VersionedSortedSet<int>([3, 1, 2]);

        Assert.Same(set, set.With(2));
        Assert.Same(set, set.Without(4));
        Assert.Equal([1, 2, 3], set.ToArray());
    }

    [Fact]
    public void Without_WhatIsNotThere_IsTheSameVersion()
    {
        var map = new VersionedMap<int, string>(["a", "bb"], text => text.Length);

        Assert.Same(map, map.Without(3));
        Assert.Equal("bb", map[2]);
    }

    [Fact]
    public void Min_OfAnEmptySet_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => new VersionedSortedSet<int>().Min);

    // The walk keeps a few versions, so that some of them are far from the one that holds the body.
    private static void Keep<T>(List<T> versions, T next, Random random)
    {
        if (versions.Count == Kept)
        {
            versions.RemoveAt(random.Next(Kept));
        }

        versions.Add(next);
    }

    private static void AssertSame((VersionedMap<int, string> Map, ImmutableDictionary<int, string> Plain) version)
    {
        var (map, plain) = version;
        Assert.Equal(plain.Count, map.Count);
        Assert.Equal(plain.Keys.Order(), map.Keys.Order());
        Assert.Equal(plain.Values.Order(), map.Values.Order());
        foreach (var (key, value) in plain)
        {
            Assert.Equal(value, map.Find(key));
            Assert.True(map.Has(key));
        }
    }

    private static void AssertSame((VersionedSortedSet<int> Set, ImmutableSortedSet<int> Plain) version, int item)
    {
        var (set, plain) = version;
        Assert.Equal(plain.Count, set.Count);
        Assert.Equal(plain.ToArray(), set.ToArray());
        Assert.Equal(plain.IsEmpty ? null : plain.Max, set.Last);
        Assert.Equal(plain.Count < 2 ? null : plain[1], set.Second);
        Assert.Equal(plain.Count(other => other < item), set.CountBefore(item));
    }
}
