using Microsoft.AspNetCore.Connections;
using Routing.Engine.Ports;

namespace Routing.Hub.Composition;

/// <summary>Runs the server; what hinders its start becomes one sentence and the exit code 1.</summary>
internal static class Serving
{
    public static async Task<int> Run(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException e)
        {
            return Refuse(e.Message);
        }
        catch (JournalRefusedException e)
        {
            return Refuse(e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Refuse($"The port is taken by another program ({e.Message}) Choose another with --urls.");
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
