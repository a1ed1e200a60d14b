using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Testing.World;

namespace Routing.Properties.Tests;

/// <summary>What a lead does in a random story.</summary>
internal sealed class RandomLead(CoreWorld world)
{
    private static readonly AgentRef Lead = new(new("lead"), "Lead");

    private long duties;

    public void Play(Move move, AgentId agent, QueueId to)
    {
        var at = world.QueueOf(agent) ?? to;
        switch (move.Doing)
        {
            case Doing.LeadMovesAgent:
                world.Submit(at, new QueueCommand.MoveAgent(agent, to, move.Where % 3 != 0, Lead));
                break;
            case Doing.LeadMovesWaiting:
                var waiting = world.Queue(at).Chats.Values.Where(chat => chat.Agent is null)
                    .Select(chat => chat.Session).Order().Take(1 + (move.Where % 3));
                world.Submit(at, new QueueCommand.MoveWaiting(to, [.. waiting], Lead));
                break;
            case Doing.LeadGives:
                var chats = world.Queue(at).Chats.Values
                    .OrderBy(chat => chat.Phase).ThenBy(chat => chat.Session).ToList();
                if (chats.Count > 0)
                {
                    var session = chats[move.Where % chats.Count].Session;
                    world.Submit(at, move.What % 3 == 0 && chats[move.Where % chats.Count].Agent is { } holder
                        ? new QueueCommand.TakeBackByHand(session, holder, Lead)
                        : new QueueCommand.AssignByHand(session, agent, move.What % 2 == 0, Lead));
                }

                break;
            case Doing.RotaTells:
                var duty = new QueueCommand.SetDuty(agent, Duty(move, to), AtSignOn: move.Where % 5 == 0);
                world.Submit(move.Where % 4 == 0 ? to : at, duty);
                break;
            default:
                world.Submit(at, Staffing(move, agent));
                break;
        }
    }

    // Shifts and breaks of some minutes: they begin and end within a story.
    private AgentDuty Duty(Move move, QueueId to)
    {
        var from = world.Now + TimeSpan.FromMinutes((move.What % 4) - 2);
        var shift = move.Where == 1 ? null : new Shift(from, from + TimeSpan.FromMinutes(2 + move.Where));
        var rest = new Shift(from + TimeSpan.FromSeconds(30), from + TimeSpan.FromSeconds(90));
        return new(++duties, shift, shift is null || move.What % 2 == 0 ? [] : [rest], move.Who % 4 == 0 ? to : null);
    }

    private QueueCommand Staffing(Move move, AgentId agent) => (move.Where % 3) switch
    {
        0 => new QueueCommand.SetSlots(agent, move.What % 5, Lead),
        1 => new QueueCommand.AllowOvertime(agent, world.Now + TimeSpan.FromMinutes(move.What), Lead),
        _ => new QueueCommand.SetPresence(agent, (Presence)(move.What % 6), null, Lead),
    };
}
