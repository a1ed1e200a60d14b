using System.Net.Sockets;

namespace Routing.LoadTest.Actors;

/// <summary>How connections are made: as usual, or with as small a receive buffer as can be had.</summary>
internal static class HubNetwork
{
    private const int LeastBuffer = 1024;

    /// <summary>For clients that read as fast as they can.</summary>
    public static HttpMessageInvoker Usual { get; } = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
    });

    /// <summary>For clients that read slowly: the system shall not read ahead for them.</summary>
    public static HttpMessageInvoker SmallBuffers { get; } = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        ConnectCallback = ConnectAsync,
    });

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = LeastBuffer };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
