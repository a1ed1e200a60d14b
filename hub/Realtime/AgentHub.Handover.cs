using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Hub.Planning;

namespace Routing.Hub.Realtime;

// The handover book of the queue where the agent works.
internal sealed partial class AgentHub
{
    /// <summary>The last pages of his queue's book; that they changed is told by a stream.</summary>
    public async Task<HandoverAnswer> Handover()
    {
        CheckLimit();
        return await HandoverFaces.Read(
                engine, Me.Staff.Shop, QueueHere, HandoverProjection.MostOfQueue, time)
            ?? throw RefusalWords.Exception(Refusal.Unavailable);
    }

    /// <summary>What he hands over when his shift ends, in place of what he wrote before.</summary>
    public async Task WriteHandover(Asked<HandoverRequest> request)
    {
        var asked = Read(request);
        CheckLimit();
        var (shop, agent) = Entry(Me);
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id),
            new RotaCommand.WriteHandover(
                new(agent.Id, agent.Name),
                QueueHere,
                new(asked.Until),
                asked.Text?.Trim() ?? "",
                HandoverFaces.NotesOf(asked))));
    }

    /// <summary>He has read what the shift before left in his queue.</summary>
    public async Task ConfirmHandover(long until)
    {
        CheckLimit();
        var (shop, agent) = Entry(Me);
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id),
            new RotaCommand.ConfirmHandover(new(agent.Id, agent.Name), QueueHere, new(until))));
    }

    private QueueId QueueHere => Me.Queue?.Queue ?? throw RefusalWords.Exception(Refusal.NotSignedOn);
}
