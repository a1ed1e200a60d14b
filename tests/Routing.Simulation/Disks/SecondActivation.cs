using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Faults;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Disks;

/// <summary>
/// The same actor, active somewhere else for a moment: it decides something of its own and writes it first. What was
/// about to be stored must then be refused.
/// </summary>
internal sealed class SecondActivation(World world)
{
    private readonly AgentRef by = new(new("elsewhere"), "Elsewhere");
    private readonly Dice dice = Dice.Of(world.Seed, "second activation");

    public void MayWriteFirst(JournalAppend append)
    {
        if (!dice.Chance(world.Faults.Of(Fault.Conflict))
            || world.Streams.Find(append.Actor) is not { } stream
            || stream.Version != append.ExpectedVersion)
        {
            return;
        }

        switch (append.Actor.Kind)
        {
            case ActorKind.BuyerSession:
                Write(SessionModel.Instance, stream, new SessionCommand.AddNote(by, new(dice.Name()), "a note"));
                break;
            case ActorKind.Rota:
                Write(RotaModel.Instance, stream, new RotaCommand.PostNotice(
                    by, new(dice.Name()), "from elsewhere", NoticeScope.Everybody, Until: null));
                break;
            case ActorKind.AgentQueue when world.Agents.Count > 0:
                Write(QueueModel.Instance, stream, new QueueCommand.Here(dice.OneOf(world.Agents).Id));
                break;
        }
    }

    private void Write<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model, StoredStream stream, TCommand command)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        var state = Folding.State(model, stream);
        var decision = model.Decide(state, command, world.Policy, world.WallNow);
        if (decision.Events.Count == 0)
        {
            return;
        }

        world.Note("elsewhere", () => $"{stream.Actor.Key} is active too: {command}");
        world.Streams.Append(new()
        {
            Actor = stream.Actor,
            ExpectedVersion = stream.Version,
            Events = [.. decision.Events.Select(model.Write)],
            Mark = new(stream.Mark.OutboxCursor, new Instant(0)),
            Completed = (_, _) => { },
        });
    }
}
