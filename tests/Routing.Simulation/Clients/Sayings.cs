using Routing.Core.Views;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>A message that its sender may have to send again.</summary>
internal sealed class Saying(string session, Guid id, string text, long highestKnown)
{
    public string Session => session;

    public Guid Id => id;

    public string Text => text;

    /// <summary>The highest number its sender knew of his own messages when he first sent it.</summary>
    public long HighestKnown => highestKnown;

    public int Tries { get; set; }
}

/// <summary>
/// What somebody said and the hub has not acknowledged yet: sent in order, sent again after a time-out or on a new
/// line.
/// </summary>
internal sealed class Sayings(World world, string sender, bool isAgent)
{
    private readonly List<Saying> open = [];
    private readonly Dictionary<string, long> highest = new(StringComparer.Ordinal);

    public IReadOnlyList<Saying> Open => open;

    public Saying Say(string session, Guid id, string text)
    {
        var saying = new Saying(session, id, text, highest.GetValueOrDefault(session));
        open.Add(saying);
        return saying;
    }

    /// <summary>An update or a receipt says that a message is stored.</summary>
    public bool Acknowledge(string session, Guid id, long number)
    {
        var at = open.FindIndex(saying => saying.Id == id);
        if (at < 0)
        {
            return false;
        }

        var saying = open[at];
        open.RemoveAt(at);
        highest[session] = Math.Max(number, highest.GetValueOrDefault(session));
        world.Ledger.Acknowledged(new(new(session), new(id), saying.Text, number, sender, isAgent));
        if (number <= saying.HighestKnown)
        {
            world.Violated($"{sender} said \"{saying.Text}\" in {session} after number {saying.HighestKnown} was "
                + $"acknowledged, and it got number {number}");
        }

        return true;
    }

    /// <summary>The message will not be stored.</summary>
    public void GiveUp(Guid id) => open.RemoveAll(saying => saying.Id == id);

    public void Forget(string session) => highest.Remove(session);

    public static Guid? IdOf(Entry? entry) =>
        entry is { Id: { } id, Number: not null } && Guid.TryParse(id, out var known) ? known : null;
}
