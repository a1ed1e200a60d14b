using System.Net;
using System.Net.Sockets;

namespace Routing.LoadTest.Runner;

/// <summary>Loopback ports that nobody uses.</summary>
public static class FreePort
{
    /// <summary>Asks the operating system for one.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
