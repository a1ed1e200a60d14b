namespace Routing.Core.AgentQueue.Counting;

/// <summary>
/// How an agent answered on one day in this queue. His response is measured from when the buyer's question was with
/// him: since the round began, or since he got the chat if that was later.
/// </summary>
/// <param name="Day">Which day; see <see cref="LocalDay"/>.</param>
/// <param name="Rounds">Rounds answered while he had the chat.</param>
/// <param name="ResponseMs">How long they had been with him, all together. The average response is response ÷ rounds.
/// </param>
public sealed record AgentAnswers(long Day, int Rounds, long ResponseMs)
{
    /// <summary>What it is after one more; what was on an earlier day is forgotten.</summary>
    public static AgentAnswers After(AgentAnswers? before, long day, long responseMs) =>
        before is null || day > before.Day
            ? new(day, 1, responseMs)
            : before with { Rounds = before.Rounds + 1, ResponseMs = before.ResponseMs + responseMs };
}
