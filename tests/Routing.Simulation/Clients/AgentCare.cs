using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>What an agent does about a chat besides talking.</summary>
internal static class AgentCare
{
    private static readonly SessionFlag[] Flags = [SessionFlag.Red, SessionFlag.Tricky, SessionFlag.Blue];

    public static (ActorId Actor, ICommand Command) Something(
        AgentClient agent, string session, Dice dice, World world)
    {
        var me = new AgentRef(agent.Id, agent.Id.Value);
        SessionCommand command = dice.Below(10) switch
        {
            0 or 1 or 2 => Transfer(agent, dice, world),
            3 => new SessionCommand.Hold(agent.Id, world.WallNow + dice.Seconds(20, 200), "asks the store"),
            4 => new SessionCommand.Resume(agent.Id),
            5 => new SessionCommand.SetFlag(me, dice.OneOf(Flags), "look"),
            6 => new SessionCommand.ClearFlag(me, dice.OneOf(Flags), "done"),
            7 => new SessionCommand.Escalate(agent.Id, "help"),
            8 => dice.Chance(0.5)
                ? new SessionCommand.DeclineTransfer(agent.Id, "not mine")
                : new SessionCommand.AddNote(me, new(dice.Name()), "a note"),
            _ => new SessionCommand.CloseAsAgent(agent.Id),
        };
        return (ActorId.Of(World.Shop, new SessionId(session)), command);
    }

    private static SessionCommand.Transfer Transfer(AgentClient agent, Dice dice, World world)
    {
        var colleague = dice.OneOf(world.Agents);
        return dice.Chance(0.5)
            ? new(agent.Id, new(world.Plan.QueueName(dice.Below(world.Plan.Queues))), SkillSet.None, null, "please")
            : new(agent.Id, new(Queue(colleague)), SkillSet.None, colleague.Id, "");

        string Queue(AgentClient other) => other.Desk.Head?.Queue ?? world.Plan.QueueName(0);
    }
}
