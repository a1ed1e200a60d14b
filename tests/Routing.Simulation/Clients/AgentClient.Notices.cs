using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Views;

namespace Routing.Simulation.Clients;

// The notices on an agent's console; he reads each after a while.
internal sealed partial class AgentClient
{
    private readonly SortedSet<string> reading = new(StringComparer.Ordinal);

    /// <summary>The notices as his console shows them; null before it does.</summary>
    public StreamItem.NoticesSnapshot? Notices { get; private set; }

    /// <summary>The notices of which he was told that his reading is stored.</summary>
    public SortedSet<string> Read { get; } = new(StringComparer.Ordinal);

    private void TakeNotices(StreamItem.NoticesSnapshot notices)
    {
        Notices = notices;
        foreach (var notice in notices.Notices.Where(notice => !notice.Acknowledged && reading.Add(notice.Id)))
        {
            After(Dice.Seconds(1, 40), () => Acknowledge(notice.Id));
        }
    }

    private void Acknowledge(string notice)
    {
        reading.Remove(notice);
        if (Line is { } line && IsSignedOn)
        {
            var read = new RotaCommand.Acknowledge(Id, new(Guid.Parse(notice)));
            line.Invoke(
                () => line.Host.Engine.Submit(ActorId.Of(Worlds.World.Shop), read).AsTask(),
                receipt =>
                {
                    World.Note(Name, () => $"has read {notice}: {receipt.Refused}");
                    if (receipt.Refused == Refusal.None)
                    {
                        Read.Add(notice);
                    }
                },
                _ => { });
        }
    }
}
