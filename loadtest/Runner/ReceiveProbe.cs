using System.Net;
using System.Net.Sockets;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Runner;

/// <summary>
/// How late the generator itself receives: it sends a byte to itself over the loopback address and measures until it
/// has read it, the way all its connections read. A server can do nothing about this part of a latency.
/// </summary>
public sealed class ReceiveProbe : IDisposable
{
    private readonly Socket _sending = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _receiving;
    private readonly Action<long, long> _took;
    private long _sentAt;

    /// <summary>Connects to itself.</summary>
    /// <param name="took">Told when a byte was meant to be sent, and when it was read.</param>
    public ReceiveProbe(Action<long, long> took)
    {
        _took = took;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _sending.NoDelay = true;
        _sending.Connect(listener.LocalEndpoint);
        _receiving = listener.AcceptSocket();
        _ = ReceiveAsync();
    }

    /// <summary>Sends a byte, unless the last one is still under way: it stands for this one too.</summary>
    public void Send(long moment)
    {
        if (Interlocked.CompareExchange(ref _sentAt, moment, 0) == 0)
        {
            _sending.Send([1]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sending.Dispose();
        _receiving.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var room = new byte[1];
        try
        {
            while (await _receiving.ReceiveAsync(room, SocketFlags.None) > 0)
            {
                _took(Interlocked.Exchange(ref _sentAt, 0), Clock.Now);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }
}
