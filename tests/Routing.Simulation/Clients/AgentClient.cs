using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Routing.Hub.Realtime;
using Routing.Shops;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Servers;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>An agent at his console: answers who waits longest, takes breaks, and cares about his chats.</summary>
internal sealed partial class AgentClient : SpeakingClient
{
    private static readonly Presence[] Absences = [Presence.Away, Presence.Away, Presence.Paused, Presence.Offline];

    private readonly AgentEntry entry;
    private readonly SortedDictionary<string, SessionPage> sessions = new(StringComparer.Ordinal);
    private bool isTyping;
    private bool isAway;
    private bool isReturning;
    private bool isStaying;
    private int said;

    public AgentClient(World world, AgentEntry entry, long number)
        : base(world, Dice.Of(world.Seed, "agent", number), entry.Id.Value, isAgent: true) => this.entry = entry;

    public AgentId Id => entry.Id;

    public DeskPage Desk { get; } = new();

    public IReadOnlyDictionary<string, SessionPage> Sessions => sessions;

    public bool IsSignedOn { get; private set; }

    public void Start()
    {
        After(Dice.Seconds(0, 60), Connect);
        After(Dice.Pause(World.Plan.UntilBreak), TakeBreak);
        After(Dice.Pause(World.Plan.UntilReload), Reload);
        SignOfLife();
    }

    /// <summary>The end of the run: he signs on anew, as his shift may have changed, and stays.</summary>
    public void Stay()
    {
        isAway = false;
        isStaying = true;
        Reconnect();
        Connect();
        After(TimeSpan.FromMinutes(2), TidyUp);
    }

    protected override void Connected(Line line)
    {
        IsSignedOn = false;
        var shop = World.Catalog.Shop(World.Shop)!;
        var profile = shop.Profile(shop.Agent(Id)!, World.WallNow);
        var numbers = sessions.ToDictionary(page => page.Key, page => page.Value.Number);
        line.Send(() =>
        {
            var host = line.Host;
            var outbox = new ConnectionOutbox(line, line.Abort, host.Process.HubWork);
            var staff = new Hub.Identity.Staff(World.Shop, Id, StaffRole.Agent);
            var mine = new AgentConnection(
                host.Engine, host.Persistence, host.Places, host.Limits, outbox, staff);
            line.Taken(mine, World.Parts.TellsDisconnects ? mine.End : outbox.Close);
        });
        SignOn(line, profile, new(Desk.Number, numbers, isAway));
    }

    protected override void Take(StreamItem item)
    {
        if (item.Stream.StartsWith("desk/", StringComparison.Ordinal))
        {
            TakeDesk(item);
            return;
        }

        if (item is StreamItem.NoticesSnapshot notices)
        {
            TakeNotices(notices);
            return;
        }

        var session = item.Stream["session/".Length..];
        if (!sessions.TryGetValue(session, out var page))
        {
            if (item is not StreamItem.SessionSnapshot || !Desk.Chats.ContainsKey(session))
            {
                NoteShown(session, (item as StreamItem.SessionUpdate)?.Entry);
                return;
            }

            sessions[session] = page = new();
        }

        if (page.Apply(item) == Applied.Gap)
        {
            var line = Line!;
            var number = page.Number;
            line.Invoke(async () => await HubEnd(line).Watch(new(session), number), _ => { }, _ => { });
            return;
        }

        foreach (var entry in page.Entries.Skip(item is StreamItem.SessionUpdate ? page.Entries.Count - 1 : 0))
        {
            NoteShown(session, entry);
        }

        LookForWork();
    }

    protected override void Refused(ReceiptItem receipt) => LookForWork();

    protected override void Acknowledged(string session) => LookForWork();

    private void TakeDesk(StreamItem item)
    {
        switch (Desk.Apply(item))
        {
            case Applied.Gap:
                var line = Line!;
                line.Invoke(() => HubEnd(line).WatchDesk(), _ => { }, _ => { });
                return;
            case Applied.Known:
                return;
        }

        foreach (var gone in sessions.Keys.Where(session => !Desk.Chats.ContainsKey(session)).ToList())
        {
            sessions.Remove(gone);
        }

        ComeBack();
        LookForWork();
    }

    // The console tells him that he is taken for absent; he is not.
    private void ComeBack()
    {
        if (Desk.Head?.Presence == Presence.AutoAway && !isAway && !isReturning)
        {
            isReturning = true;
            After(Dice.Seconds(2, 20), () =>
            {
                isReturning = false;
                if (Desk.Head?.Presence == Presence.AutoAway && !isAway)
                {
                    Choose(Presence.Online);
                }
            });
        }
    }

    private static AgentConnection HubEnd(Line line) => line.HubEnd<AgentConnection>();

    private void SignOn(Line line, AgentProfile profile, SignOnRequest request) => line.Invoke(
        async () =>
        {
            var me = HubEnd(line);
            var name = $"{Name}-{line.Number}";
            var refused = await me.SignOn(entry.Queue, profile, line.Host.Term, name, request);
            return refused == Refusal.None ? me : throw RefusalWords.Exception(refused);
        },
        me =>
        {
            World.Note(Name, "is signed on");
            IsSignedOn = true;
            SpeakOver(line, me);
            if (isStaying)
            {
                Choose(Presence.Online);
            }

            LookForWork();
        },
        refused =>
        {
            World.Note(Name, () => $"cannot sign on: {refused}");
            AfterOnLine(Dice.Seconds(1, 5), () => SignOn(line, profile, request));
        });

    private void LookForWork()
    {
        if (isTyping || isAway || !IsSignedOn || IsGone || Sayings.Open.Count > 0)
        {
            return;
        }

        if (Oldest() is { } chat)
        {
            isTyping = true;
            After(Dice.Pause(World.Plan.Typing) + TimeSpan.FromSeconds(3), () => Answer(chat.Session));
        }
    }

    private DeskChat? Oldest()
    {
        DeskChat? oldest = null;
        foreach (var chat in Desk.Chats.Values)
        {
            if (chat.RoundSince is { } since && !(oldest?.RoundSince <= since))
            {
                oldest = chat;
            }
        }

        return oldest;
    }

    private void Answer(string session)
    {
        isTyping = false;
        if (Desk.Chats.GetValueOrDefault(session)?.RoundSince is not null && Line is not null && !isAway)
        {
            if (Dice.Chance(World.Plan.CareRate))
            {
                Submit(AgentCare.Something(this, session, Dice, World));
            }

            Say(session, $"answer {++said}");
        }

        LookForWork();
    }

    public void Submit((ActorId Actor, ICommand Command)? something)
    {
        if (Line is { } line && something is var (actor, command))
        {
            World.Note(Name, () => $"asks {actor.Key}: {command}");
            line.Invoke(
                () => line.Host.Engine.Submit(actor, command).AsTask(),
                receipt => World.Note(Name, () => $"is answered {receipt.Refused}"),
                _ => { });
        }
    }
}
