using Orleans.Concurrency;
using Routing.Core.Views;

namespace Routing.Grains.Contracts;

/// <summary>The grain of one buyer session.</summary>
[Alias("Routing.IBuyerSessionGrain")]
public interface IBuyerSessionGrain : IActorGrain
{
    /// <summary>The session's head as JSON; null when there is none.</summary>
    [Alias("Look")]
    Task<byte[]?> Look(Audience audience);

    /// <summary>Where the session stands, as JSON; null when there is none.</summary>
    [Alias("Standing")]
    Task<byte[]?> Standing();

    /// <summary>Shows a signal, as JSON, to those who watch.</summary>
    [Alias("Show")]
    [OneWay]
    Task Show(byte[] signal);

    /// <summary>A page of the transcript as JSON; null when there is no such session.</summary>
    [Alias("ReadTranscript")]
    Task<byte[]?> ReadTranscript(Audience audience, long after, int most);
}
