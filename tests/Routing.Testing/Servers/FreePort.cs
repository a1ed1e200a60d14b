using System.Net;
using System.Net.Sockets;

namespace Routing.Testing.Servers;

/// <summary>
/// Loopback ports for servers that are killed and started again. They lie below the range from which the system takes
/// ports for clients: there, while the server is down, somebody's connection could take its port, even a connection
/// to that very port.
/// </summary>
public static class FreePort
{
    private const int First = 18_000;
    private const int Last = 28_000;

    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    internal static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
