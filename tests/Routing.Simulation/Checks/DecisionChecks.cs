using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Engine.Running;
using Routing.Simulation.Worlds;
using Routing.Testing.Laws;
using Routing.Testing.World;

namespace Routing.Simulation.Checks;

/// <summary>
/// What must hold after every decision. What costs as much as the shop is large is looked at now and then, and whenever
/// somebody was given a chat.
/// </summary>
internal sealed class DecisionChecks(World world)
{
    private const int WholeEvery = 40;

    private int decisions;

    public EngineModels Watching(EngineModels models) =>
        new(new Sessions(models.Session, this), new Queues(models.Queue, this), new Rotas(models.Rota, this));

    private void Check(SessionStep step)
    {
        Note(step.Before.Id, step.Command, step.Decision);
        Report(step.Command, [
            .. SessionInvariants.Broken(step.Decision.State),
            .. DecisionLaws.Refusing(step),
            .. DecisionLaws.Ticking(step),
            .. DecisionLaws.Numbering(step),
            .. DecisionLaws.Repeating(step),
            .. KeepingThePlace(step),
            .. ClosingOnlyWhoIsSilent(step),
        ]);
    }

    private void Check(QueueStep step)
    {
        Note(step.Before.Id, step.Command, step.Decision);
        var isWhole = ++decisions % WholeEvery == 0;
        var places = step.Decision.Events.Any(@event => @event is QueueEvent.Assigned or QueueEvent.Covered);
        Report(step.Command, [
            .. DecisionLaws.Refusing(step),
            .. DecisionLaws.Ticking(step),
            .. BeingAsTheFileSays(step),
            .. EnteringAsAsked(step),
            .. places ? MatchingLaws.StayingInsideCapacity(step) : [],
            .. places ? MatchingLaws.AskingOnlyWhoIsThere(step) : [],
            .. places ? MatchingLaws.KeepingTheOrder(step) : [],
            .. places || isWhole ? MatchingLaws.AgreeingWithThePlainRules(step) : [],
            .. isWhole ? DecisionLaws.Repeating(step) : [],
            .. isWhole ? DecisionLaws.Folding(step) : [],
            .. isWhole ? QueueInvariants.Broken(step.Decision.State) : [],
        ]);
    }

    private void Check(
        RotaState before, RotaCommand command, ShopPolicy policy, Instant now, Decision<RotaState, RotaEvent> decision)
    {
        Note(before.Id, command, decision);
        Report(command, [
            .. DecisionLaws.Refusing(before, command, decision),
            .. DecisionLaws.Repeating(command, policy, now, decision),
        ]);
    }

    // A chat that moves, or is handed over, keeps its virtual start.
    private static IEnumerable<string> KeepingThePlace(SessionStep step) =>
        from @event in step.Decision.Events
        let start = @event switch
        {
            SessionEvent.Transferred e => e.Enqueueing.VirtualStart,
            SessionEvent.MovedOn e => e.Enqueueing.VirtualStart,
            _ => step.Decision.State.VirtualStart,
        }
        where start != step.Decision.State.VirtualStart
        select $"{step.Before.Id} lost its place: {start} instead of {step.Decision.State.VirtualStart}";

    private IEnumerable<string> BeingAsTheFileSays(QueueStep step) =>
        from @event in step.Decision.Events.OfType<QueueEvent.AgentSignedOn>()
        let agent = step.Decision.State.FindAgent(@event.Profile.Id)
        let entry = world.Catalog.Shop(World.Shop)!.Agent(agent.Id)!
        let slots = agent.SlotsByLead ?? entry.Slots
        where @event.Profile.Slots != slots || @event.Profile.Seat != entry.Seat
        select $"{agent.Id} signed on with {@event.Profile.Slots} slots at {@event.Profile.Seat}; it must be {slots} "
            + $"at {entry.Seat}";

    // A session enters the line as it asks to: with its virtual start and what it needs.
    private static IEnumerable<string> EnteringAsAsked(QueueStep step) =>
        step.Command is QueueCommand.Enqueue command
            ? from entered in step.Decision.Events.OfType<QueueEvent.Enqueued>()
              where entered.Enqueueing != command.Enqueueing
              select $"{command.Session} entered as {entered.Enqueueing} and had asked as {command.Enqueueing}"
            : [];

    private static IEnumerable<string> ClosingOnlyWhoIsSilent(SessionStep step) =>
        step.Command is SessionCommand.CloseSilent && step.Before.Round is not null
        && step.Decision.Events.Any(@event => @event is SessionEvent.Closed)
            ? [$"{step.Before.Id} is closed for silence although its buyer waits for an answer"]
            : [];

    private void Note<TState, TEvent>(ActorId actor, ICommand command, Decision<TState, TEvent> decision)
    {
        if (decision.IsRefused)
        {
            world.Note(actor.Key, () => $"{command}  refused: {decision.Refused}");
        }
        else if (decision.Events.Count > 0)
        {
            var events = decision.Events;
            world.Note(actor.Key, () => $"{command}  =>  {string.Join(", ", events)}");
        }
    }

    private void Report(ICommand command, List<string> broken)
    {
        if (broken.Count > 0)
        {
            world.Violated($"{command}\n  {string.Join("\n  ", broken.Take(5))}");
        }
    }

    private sealed class Sessions(
        ActorModel<SessionState, SessionCommand, SessionEvent> inner, DecisionChecks checks)
        : PassingModel<SessionState, SessionCommand, SessionEvent>(inner)
    {
        public override Decision<SessionState, SessionEvent> Decide(
            SessionState state, SessionCommand command, ShopPolicy policy, Instant now)
        {
            var decision = base.Decide(state, command, policy, now);
            checks.Check(new SessionStep(state, command, checks.TruePolicy, now, decision));
            return decision;
        }
    }

    private sealed class Queues(ActorModel<QueueState, QueueCommand, QueueEvent> inner, DecisionChecks checks)
        : PassingModel<QueueState, QueueCommand, QueueEvent>(inner)
    {
        public override Decision<QueueState, QueueEvent> Decide(
            QueueState state, QueueCommand command, ShopPolicy policy, Instant now)
        {
            var decision = base.Decide(state, command, policy, now);
            checks.Check(new QueueStep(state, command, checks.TruePolicy, now, decision));
            return decision;
        }
    }

    private sealed class Rotas(ActorModel<RotaState, RotaCommand, RotaEvent> inner, DecisionChecks checks)
        : PassingModel<RotaState, RotaCommand, RotaEvent>(inner)
    {
        public override Decision<RotaState, RotaEvent> Decide(
            RotaState state, RotaCommand command, ShopPolicy policy, Instant now)
        {
            var decision = base.Decide(state, command, policy, now);
            checks.Check(state, command, checks.TruePolicy, now, decision);
            return decision;
        }
    }

    private ShopPolicy TruePolicy => world.Catalog.Shop(World.Shop)!.Policy;
}
