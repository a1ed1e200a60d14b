using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Engine;

namespace Routing.Simulation.Clients;

// An agent's day: presence, breaks, reloaded pages and signs of life.
internal sealed partial class AgentClient
{
    private void Choose(Presence presence)
    {
        if (Line is { } line && IsSignedOn)
        {
            World.Note(Name, () => $"chooses {presence}");
            var me = HubEnd(line);
            line.Invoke(() => me.Submit(new QueueCommand.SetPresence(Id, presence, null)), Chosen, _ => { });
        }

        void Chosen(Receipt receipt)
        {
            if (receipt.IsRefused)
            {
                AfterOnLine(Dice.Seconds(1, 4), () => Choose(isAway ? presence : Presence.Online));
            }
        }
    }

    private void TakeBreak()
    {
        if (!World.IsRunning)
        {
            return;
        }

        isAway = true;
        Choose(Dice.OneOf(Absences));
        After(Dice.Pause(World.Plan.Break) + TimeSpan.FromSeconds(20), () =>
        {
            if (isAway)
            {
                isAway = false;
                Choose(Presence.Online);
                LookForWork();
            }

            After(Dice.Pause(World.Plan.UntilBreak), TakeBreak);
        });
    }

    // What no silence closes, because it is tricky, he closes himself: others wait for the slot.
    private void TidyUp()
    {
        foreach (var (session, page) in sessions)
        {
            if (page.Head is { RoundSince: null, Flags: { } flags }
                && flags.Any(flag => SessionState.KeepsOpen(flag.Flag)))
            {
                Submit((ActorId.Of(Worlds.World.Shop, new SessionId(session)), new SessionCommand.CloseAsAgent(Id)));
            }
        }

        After(TimeSpan.FromMinutes(2), TidyUp);
    }

    private void Reload()
    {
        if (World.IsRunning)
        {
            Reconnect();
            After(Dice.Pause(World.Plan.UntilReload), Reload);
        }
    }

    private void SignOfLife()
    {
        if (Line is { } line && IsSignedOn && !isAway)
        {
            var me = HubEnd(line);
            line.Send(() =>
            {
                if (line.Host.Signs.IsDue(Worlds.World.Shop, Id))
                {
                    _ = me.Submit(new QueueCommand.Here(Id));
                }
            });
        }

        // An agent of a long day moves his pointer as seldom as just keeps him there.
        After(Dice.Seconds(50, 70), SignOfLife);
    }
}
