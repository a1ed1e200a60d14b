using Routing.Core;
using Routing.Core.Rota;
using Routing.Hub.Planning;

namespace Routing.Hub.Realtime;

// The handover book of every queue.
internal sealed partial class LeadHub
{
    private const int MostPages = 30;

    /// <summary>The pages of all queues at a glance, with who has confirmed them; from now on whenever one changes.
    /// </summary>
    public async Task WatchHandovers()
    {
        _ = ShopAsLead();
        RefusalWords.ThrowIfRefused(new(await Me().Chats.WatchHandovers()));
    }

    /// <summary>The pages of a queue's book.</summary>
    public async Task<HandoverAnswer> Handover(Asked<string> queue)
    {
        CheckLimit();
        return await HandoverFaces.Read(engine, ShopAsLead().Id, Known(queue), MostPages, time)
            ?? throw RefusalWords.Exception(Refusal.Unavailable);
    }

    /// <summary>A hard chat was handed over without a word: now it has one, or needs none.</summary>
    /// <param name="session">The chat.</param>
    /// <param name="id">A UUID of the page's making: the same says it once.</param>
    /// <param name="text">What whoever has the chat must know; empty when nothing.</param>
    public async Task SettleMissingNote(Asked<string> session, Asked<string> id, Asked<string> text)
    {
        if (!string.IsNullOrWhiteSpace(text.Value))
        {
            await Take(session, lead => Care.AddNote(lead, id, text));
        }

        var shop = ShopAsLead();
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id), new RotaCommand.EndConcern(SessionOf(session), ConcernKind.NoteMissing)));
    }
}
