using System.Net;
using System.Net.Sockets;
using Routing.Hosting;

namespace Routing.Silo;

/// <summary>
/// Looks at the ports before anything is started: later each layer would say in its own words, and some only after
/// the silo had announced itself to the others.
/// </summary>
internal static class Ports
{
    /// <exception cref="StartRefusedException">Some cannot be had; the message tells each.</exception>
    public static void Check(SiloSettings settings)
    {
        (string What, int Port)[] wanted =
        [
            ("silos", settings.SiloPort), ("hubs", settings.GatewayPort), ("health", settings.HttpPort),
        ];
        StartRefusedException.ThrowIfAny(
            $"The silo cannot listen on {settings.Address}; choose another --instance or --address:",
            from port in wanted
            let hindrance = Hindrance(new(settings.Address, port.Port))
            where hindrance is not null
            select $"port {port.Port} (for {port.What}): {hindrance}");
    }

    private static string? Hindrance(IPEndPoint endpoint)
    {
        try
        {
            using var listener = new TcpListener(endpoint);
            listener.Start();
            return null;
        }
        catch (SocketException e)
        {
            return e.Message;
        }
    }
}
