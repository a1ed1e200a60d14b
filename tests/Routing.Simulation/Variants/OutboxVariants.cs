using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Variants;

/// <summary>What one actor owes another and does not say.</summary>
internal static class OutboxVariants
{
    public static readonly IReadOnlyList<Variant> All =
    [
        Session<QueueCommand.Leave>("leave-unsaid", "a closed session does not leave its queue"),
        Session<QueueCommand.OpenRound>("round-unsaid", "the queue does not hear that a buyer waits for an answer"),
        Session<QueueCommand.AnswerRound>("answer-unsaid", "the queue does not hear that a round was answered"),
        Queue<SessionCommand.Join>("join-unsaid", "a session does not hear who has it"),
        Queue<SessionCommand.CloseSilent>("silence-unsaid", "a session does not hear that it may be closed"),
        Queue<QueueCommand.ReceiveAgent>("move-unsaid", "a queue does not hear that an agent was moved to it"),
        Queue<SessionCommand.WaitAgain>("wait-again-unsaid", "a session does not hear that it waits again"),
        Queue<QueueCommand.TakeOver>("takeover-unsaid", "a queue that helps does not get the session"),
    ];

    private static Variant Session<TCommand>(string name, string meaning)
        where TCommand : ICommand =>
        new(name, meaning, new Parts
        {
            Models = models => models with
            {
                Session = new BrokenSessions(models.Session) { Owes = command => command is not TCommand },
            },
        });

    private static Variant Queue<TCommand>(string name, string meaning)
        where TCommand : ICommand =>
        new(name, meaning, new Parts
        {
            Models = models => models with
            {
                Queue = new BrokenQueues(models.Queue) { Owes = command => command is not TCommand },
            },
        });
}
