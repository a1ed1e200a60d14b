using Routing.Core;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>What everybody in one process's part of a run shares.</summary>
public sealed class SaleStage : IAsyncDisposable
{
    private int _chats;

    /// <summary>Sets up; nothing is connected yet.</summary>
    /// <param name="with">The scenario's parameters.</param>
    /// <param name="shop">The shop it is played in.</param>
    /// <param name="servers">The server, or the hubs of a cluster: buyers and agents take turns.</param>
    /// <param name="meter">What is recorded into.</param>
    /// <param name="cancel">Ends the run.</param>
    public SaleStage(
        SaleParameters with, SaleShop shop, IReadOnlyList<Uri> servers, SaleMeter meter, CancellationToken cancel)
    {
        (With, Shop, Servers, Meter, Cancel) = (with, shop, servers, meter, cancel);
        Agenda = new Agenda(meter[Figure.Lag].Record);
        Crowd = new Crowd(with.Seed);
        Desks = new Desks(this);
    }

    /// <summary>The run's own name, in buyers' names: a server that had runs before knows none of them.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The scenario's parameters.</summary>
    public SaleParameters With { get; }

    /// <summary>The shop.</summary>
    public SaleShop Shop { get; }

    /// <summary>The servers' addresses.</summary>
    public IReadOnlyList<Uri> Servers { get; }

    /// <summary>What is recorded into.</summary>
    public SaleMeter Meter { get; }

    /// <summary>Does everything at its moment.</summary>
    public Agenda Agenda { get; }

    /// <summary>The buyers who are in a chat.</summary>
    public Crowd Crowd { get; }

    /// <summary>The agents' desks.</summary>
    public Desks Desks { get; }

    /// <summary>Keeps connections alive.</summary>
    public Heartbeat Heartbeat { get; } = new();

    /// <summary>Ends the run.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Whether people still begin to say something; false once the measured time is over.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>A number for a new chat.</summary>
    public int NextChat() => Interlocked.Increment(ref _chats);

    /// <summary>The address for the i-th of something, so that ends of a chat are at different hubs.</summary>
    public Uri ServerOf(int i) => Servers[i % Servers.Count];

    /// <summary>
    /// Notes why something did not succeed: a documented refusal by its name, everything else as a failure.
    /// </summary>
    public void NoteFailure(Exception error, string doing, long moment)
    {
        if (error is HubRefusedException { Code: { Length: > 0 } code } && IsDocumented(code))
        {
            NoteRefusal(code, moment);
        }
        else if (!Cancel.IsCancellationRequested)
        {
            Meter.Count(Tally.Failed, moment);
            Meter.Note("failed", $"{doing}: {error.GetType().Name} {error.Message.Split('\n')[0]}");
        }
    }

    /// <summary>Notes a refusal of the server.</summary>
    public void NoteRefusal(string code, long moment)
    {
        Meter.Count(IsDocumented(code) ? Tally.Refused : Tally.Failed, moment);
        Meter.Note(IsDocumented(code) ? "refused" : "failed", code);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Agenda.DisposeAsync();
        await Heartbeat.DisposeAsync();
    }

    /// <summary>Whether it is one of the refusals that the server documents.</summary>
    public static bool IsDocumented(string code) =>
        Enum.TryParse<Refusal>(code, out var known) && known != Refusal.None;
}
