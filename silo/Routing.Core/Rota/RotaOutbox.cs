using System.Buffers.Binary;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota.Handover;

namespace Routing.Core.Rota;

/// <summary>What a rota's events owe to queues and sessions. Derived from the event alone.</summary>
public static class RotaOutbox
{
    public static IReadOnlyList<Owed> Of(ActorId self, RotaEvent @event) => @event switch
    {
        RotaEvent.DutyTold e =>
            [new(ActorId.Of(self.Shop, e.Queue), new QueueCommand.SetDuty(e.Agent, e.Duty, e.AtSignOn))],
        RotaEvent.HandoverWritten e => [.. e.Told.Select(note => Noted(self, e.By, e.Until, note))],
        RotaEvent.HandoverLeft e => [.. e.Told.Select(note => Noted(self, e.By, e.Until, note))],
        _ => [],
    };

    // The same note has the same id whenever it is sent, another has another: the session takes each once.
    private static Owed Noted(ActorId self, AgentRef by, Instant until, HandoverNote note)
    {
        var whole = $"{note.Session.Value}/{by.Id.Value}/{until.UnixMs}/{note.Text}";
        var id = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(id, (long)Fingerprint.Of(whole));
        BinaryPrimitives.WriteInt64LittleEndian(id.AsSpan(8), (long)Fingerprint.Of($"handover/{whole}"));
        return new(
            ActorId.Of(self.Shop, note.Session), new SessionCommand.AddNote(by, new(new Guid(id)), note.Text));
    }
}
