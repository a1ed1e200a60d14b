using System.Text;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Engine.Feeds;
using Routing.Engine.Json;
using Routing.Engine.Running;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Json;

/// <summary>Whatever the core can say, the engine can write, read and show.</summary>
public sealed class FamilyTests
{
    public static TheoryData<Type> Commands { get; } =
        [.. Members<SessionCommand>(), .. Members<QueueCommand>(), .. Members<RotaCommand>()];

    public static TheoryData<Type> QueueEvents { get; } = [.. Members<QueueEvent>()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_WrittenAndReadAgain_IsTheSame(Type type)
    {
        var command = (ICommand)SampleValues.Of(type);
        var kind = command switch
        {
            SessionCommand => ActorKind.BuyerSession,
            QueueCommand => ActorKind.AgentQueue,
            _ => ActorKind.Rota,
        };

        var (name, body) = CommandJson.Write(command);
        var again = CommandJson.Write(CommandJson.Read(kind, name, body)!);

        Assert.Equal((type.Name, Encoding.UTF8.GetString(body)), (again.Type, Encoding.UTF8.GetString(again.Body)));
    }

    [Theory]
    [MemberData(nameof(QueueEvents))]
    public void QueueEvent_OfWhomever_ChangesNoDeskOfAnEmptyQueue(Type type)
    {
        var nobodys = QueueState.Initial(ActorId.Of(new("demo"), new QueueId("pre-sale")));

        Assert.Empty(DeskTouch.Changes([(QueueEvent)SampleValues.Of(type)], nobodys));
    }

    [Fact]
    public void QueueSnapshot_WithAlarmsHelpAndMoves_IsRestored()
    {
        var actor = ActorId.Of(new("demo"), new QueueId("pre-sale"));
        QueueEvent[] events =
        [
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.AgentSignedOn)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.Enqueued)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.HelpAsked)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.CallHeard)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.AgentOffered)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.OfferDeclined)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.LeadTold)),
            (QueueEvent)SampleValues.Of(typeof(QueueEvent.AgentMovedIn)),
            new QueueEvent.LeadTold(new(7), new("alice~3"), Alarms.Complaint),
        ];
        var state = events.Aggregate(QueueState.Initial(actor), QueueEvolution.Evolve);

        var restored = Restored(QueueModel.Instance, actor, state);

        Assert.Equal(new("pre-sale"), restored.Id.Queue);
        Assert.NotEqual(HelpState.None, restored.Help);
    }

    [Fact]
    public void SessionSnapshot_WithFlagsHoldAndTransfer_IsRestored()
    {
        var actor = ActorId.Of(new("demo"), new SessionId("alice~3"));
        SessionEvent[] events =
        [
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.Opened)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.AgentJoined)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.Flagged)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.Held)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.Noted)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.Escalated)),
            (SessionEvent)SampleValues.Of(typeof(SessionEvent.TransferAsked)),
        ];
        var state = events.Aggregate(SessionState.Initial(actor), SessionEvolution.Evolve);

        var restored = Restored(SessionModel.Instance, actor, state);

        Assert.Equal((state.Hold, state.Transfer), (restored.Hold, restored.Transfer));
        Assert.Equal(SessionFlag.Complaint, Assert.Single(restored.Flags).Flag);
    }

    private static TState Restored<TState, TCommand, TEvent>(
        ActorModel<TState, TCommand, TEvent> model, ActorId actor, TState state)
        where TState : class
        where TCommand : class, ICommand
        where TEvent : class
    {
        var body = model.TakeSnapshot(state)();
        var restored = model.ReadSnapshot(actor, body);
        Assert.Equal(Encoding.UTF8.GetString(body), Encoding.UTF8.GetString(model.TakeSnapshot(restored)()));
        return restored;
    }

    private static IEnumerable<Type> Members<TFamily>() => typeof(TFamily).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(TFamily)))
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
