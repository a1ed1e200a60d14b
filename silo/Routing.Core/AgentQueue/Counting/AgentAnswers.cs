namespace Routing.Core.AgentQueue.Counting;

/// <summary>
/// How an agent answered on one day in this queue. His response is measured from when the buyer's question was with
/// him: since the round began, or since he got the chat if that was later.
/// </summary>
/// <param name="Day">Which day; see <see cref="LocalDay"/>.</param>
/// <param name="Rounds">Rounds answered while he had the chat.</param>
/// <param name="ResponseMs">How long they had been with him, all together. The average response is response ÷ rounds.
/// </param>
public readonly record struct AgentAnswers(long Day, int Rounds, long ResponseMs)
{
    public AgentAnswers With(long day, long responseMs) => day > Day
        ? new(day, 1, responseMs)
        : this with { Rounds = Rounds + 1, ResponseMs = ResponseMs + responseMs };
}
