using System.Collections.Immutable;
using Routing.Core.Policies;

namespace Routing.Core.AgentQueue.Rules;

/// <summary>
/// Overflow rings: when the oldest in line has waited for long, the neighbour queues are asked to help, then every
/// queue of the shop; at once when nobody here could serve somebody in line. Who helps takes the line in its order. A
/// session that goes keeps this queue's name.
/// </summary>
internal static class Overflowing
{
    /// <summary>An agent of a queue that was asked: the first in line whom he can serve is his.</summary>
    public static Refusal Take(QueueDraft draft, QueueCommand.OfferAgent command)
    {
        if (draft.State.Help.AnsweredOf(command.From) >= command.Offer)
        {
            return Refusal.None;
        }

        var first = draft.State.Help.Asked.Contains(command.From)
            ? draft.State.Line.FirstFor(command.Skills)
            : null;
        if (first is { } key)
        {
            var chat = draft.State.Chats[key.Session];
            draft.Happen(new QueueEvent.Lent(
                draft.Now,
                chat.Session,
                chat.Placement,
                command.From,
                command.Offer,
                chat.Turn + 1,
                chat.Tellings,
                chat.AsItStands));
        }
        else
        {
            draft.Happen(new QueueEvent.OfferDeclined(draft.Now, command.From, command.Call, command.Offer));
            if (draft.State.Help.Ring != HelpRing.Nobody && !draft.State.Line.IsEmpty)
            {
                Ask(draft, draft.State.Help.Ring, Needs(draft.State));
            }
        }

        return Refusal.None;
    }

    /// <summary>Who helped has nobody for the session any more: it waits here again, where it always did.</summary>
    public static Refusal TakeBack(QueueDraft draft, QueueCommand.TakeBack command)
    {
        if (draft.State.Chats.Find(command.Session) is { Phase: ChatPhase.Lent } chat
            && chat.Placement == command.Placement && chat.LentTo == command.From && chat.Turn < command.Turn)
        {
            draft.Happen(new QueueEvent.CameBack(
                draft.Now,
                chat.Session,
                chat.Placement,
                draft.State.Arrivals + 1,
                command.Turn,
                command.Tellings,
                command.Enqueueing));
        }

        return Refusal.None;
    }

    public static void AskOrEnd(QueueDraft draft)
    {
        var (help, ring) = (draft.State.Help, RingNow(draft));
        if (ring == HelpRing.Nobody)
        {
            if (help.Ring != HelpRing.Nobody)
            {
                draft.Happen(new QueueEvent.HelpEnded(draft.Now, help.Call, help.Asked));
            }

            return;
        }

        var needs = Needs(draft.State);
        if (ring > help.Ring || needs.Except(help.Needs).Any())
        {
            Ask(draft, ring > help.Ring ? ring : help.Ring, needs);
        }
    }

    private static void Ask(QueueDraft draft, HelpRing ring, ImmutableArray<SkillSet> needs)
    {
        var self = draft.State.Id.Queue;
        var policy = draft.Policy.Of(self);
        var asked = policy.Asks switch
        {
            HelpScope.Nobody => [],
            HelpScope.Everybody when ring == HelpRing.Everybody => draft.Policy.Queues.Keys,
            _ => policy.Neighbours.AsEnumerable(),
        };
        draft.Happen(new QueueEvent.HelpAsked(
            draft.Now,
            draft.State.Help.Call + 1,
            ring,
            [.. asked.Where(queue => queue != self && draft.Policy.Has(queue))],
            needs));
    }

    private static HelpRing RingNow(QueueDraft draft)
    {
        if (draft.State.Lists.Oldest is not { } oldest)
        {
            return HelpRing.Nobody;
        }

        var (line, settings, waited) = (draft.State.Line, draft.State.Settings, draft.Now - oldest);
        return waited >= TimeSpan.FromSeconds(settings.AskAllAfter) || line.HasAnyWithoutServing(draft.State.Free)
            ? HelpRing.Everybody
            : waited >= TimeSpan.FromSeconds(settings.AskNeighboursAfter) ? HelpRing.Neighbours
            : HelpRing.Nobody;
    }

    private static ImmutableArray<SkillSet> Needs(QueueState state) => [.. state.Line.Skills().Order()];
}
