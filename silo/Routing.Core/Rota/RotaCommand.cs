using System.Collections.Immutable;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

/// <summary>What can be asked of a shop's rota.</summary>
public abstract record RotaCommand : ICommand
{
    private RotaCommand()
    {
    }

    /// <summary>A lead says something to agents.</summary>
    /// <param name="Until">When it is over by itself; null for as long as it stands.</param>
    public sealed record PostNotice(AgentRef By, ClientMessageId Id, string Text, NoticeScope To, Instant? Until)
        : RotaCommand;

    /// <summary>A lead takes a notice down.</summary>
    public sealed record EndNotice(AgentRef By, ClientMessageId Id) : RotaCommand;

    /// <summary>An agent has read a notice.</summary>
    public sealed record Acknowledge(AgentId By, ClientMessageId Id) : RotaCommand;

    /// <summary>From a session: something about it concerns the leads.</summary>
    public sealed record NoteConcern(Concern Concern) : RotaCommand;

    /// <summary>From a session: that is over.</summary>
    public sealed record EndConcern(SessionId Session, ConcernKind Kind) : RotaCommand;

    /// <summary>A lead plans days: all of them, or none when one is no longer as he saw it.</summary>
    public sealed record PlanDays(ImmutableArray<WantedDay> Days, AgentRef By) : RotaCommand;

    /// <summary>An agent asks a colleague to swap shifts.</summary>
    /// <param name="TheirDay">The colleague's day that he works instead; null when the colleague just takes his.
    /// </param>
    public sealed record AskSwap(
        ClientMessageId Id, AgentId By, DateOnly Day, AgentId With, DateOnly? TheirDay, string Note) : RotaCommand;

    /// <summary>The colleague agrees, or declines.</summary>
    public sealed record AnswerSwap(ClientMessageId Id, AgentId By, bool Agrees) : RotaCommand;

    /// <summary>A lead approves what two agents agreed on, or refuses it.</summary>
    public sealed record SettleSwap(ClientMessageId Id, AgentRef By, bool Approves, string Note) : RotaCommand;

    /// <summary>Who asked for a swap takes that back.</summary>
    public sealed record WithdrawSwap(ClientMessageId Id, AgentId By) : RotaCommand;

    /// <summary>From a queue: an agent has signed on there, or was moved there, or his shift has ended there.</summary>
    /// <param name="Ended">The number of what told of the shift that ended, 0 when nothing had; null when none ended.
    /// </param>
    public sealed record NotePlace(AgentId Agent, QueueId Queue, long? Ended = null) : RotaCommand;

    /// <summary>An agent says what the next shift must know; what he said before is replaced.</summary>
    /// <param name="Queue">Where he works.</param>
    /// <param name="Until">When his shift ends.</param>
    public sealed record WriteHandover(
        AgentRef By, QueueId Queue, Instant Until, string Text, ImmutableArray<HandoverNote> Notes) : RotaCommand;

    /// <summary>From a queue: an agent's shift has ended there.</summary>
    /// <param name="At">When he left; what is told later counts instead.</param>
    /// <param name="OpenChats">How many chats he left.</param>
    public sealed record LeaveShift(
        AgentRef Agent,
        QueueId Queue,
        Instant Until,
        Instant At,
        ImmutableArray<LeftChat> Chats,
        int OpenChats) : RotaCommand;

    /// <summary>Somebody of the next shift has read what the one before left.</summary>
    public sealed record ConfirmHandover(AgentRef By, QueueId Queue, Instant Until) : RotaCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : RotaCommand;
}
