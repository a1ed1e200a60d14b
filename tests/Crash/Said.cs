namespace Routing.Crash.Tests;

/// <summary>A message that somebody said, and what became of it.</summary>
/// <param name="Session">Where.</param>
/// <param name="Sender">The buyer's or the agent's id.</param>
/// <param name="From">buyer or agent, as a transcript spells it.</param>
/// <param name="Id">Its client message id.</param>
/// <param name="Number">Ends with the acknowledged transcript number, or with the refusal.</param>
internal sealed record Said(string Session, string Sender, string From, string Id, string Text, Task<long> Number)
{
    public override string ToString() => $"\"{Text}\" of {Sender} in {Session}";
}
