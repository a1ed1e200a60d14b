using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>The buyers who are in a chat now; one of them is drawn for each message. Safe from many threads.</summary>
public sealed class Crowd(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _chance = new(seed);
    private readonly List<BuyerLife> _here = [];
    private readonly Dictionary<BuyerLife, int> _places = [];

    /// <summary>How many are here.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _here.Count;
            }
        }
    }

    /// <summary>A buyer begins to chat.</summary>
    public void Enter(BuyerLife buyer)
    {
        lock (_lock)
        {
            if (_places.TryAdd(buyer, _here.Count))
            {
                _here.Add(buyer);
            }
        }
    }

    /// <summary>A buyer leaves; nothing happens when he is not here.</summary>
    public void Leave(BuyerLife buyer)
    {
        lock (_lock)
        {
            if (_places.Remove(buyer, out var place))
            {
                var last = _here[^1];
                _here.RemoveAt(_here.Count - 1);
                if (last != buyer)
                {
                    _here[place] = last;
                    _places[last] = place;
                }
            }
        }
    }

    /// <summary>One of them; null when nobody is here.</summary>
    public BuyerLife? Draw()
    {
        lock (_lock)
        {
            return _here.Count == 0 ? null : _here[_chance.Next(_here.Count)];
        }
    }

    /// <summary>A span of time of exponential distribution, in nanoseconds.</summary>
    public long Span(double meanSeconds)
    {
        lock (_lock)
        {
            return Clock.Seconds(-Math.Log(1 - _chance.NextDouble()) * meanSeconds);
        }
    }

    /// <summary>Whether something of this likelihood happens.</summary>
    public bool Happens(double likelihood)
    {
        lock (_lock)
        {
            return _chance.NextDouble() < likelihood;
        }
    }
}
