using Routing.LoadTest.Actors;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>Whether a server that runs already serves the generated shop, with agents enough.</summary>
public static class ShopCheck
{
    private const int NotFound = 404;
    private const int NotLetIn = 401;

    /// <summary>Asks the server; nothing happens when all is right.</summary>
    /// <exception cref="CannotRunException">It does not; the message says what would be right.</exception>
    public static async Task RequireAsync(Uri server, int agents, CancellationToken cancel)
    {
        using var api = new ShopApi(server, GeneratedShop.Id);
        try
        {
            var first = await api.SignInAsync(GeneratedShop.Agent(0), GeneratedShop.Password, cancel);
            var known = (await api.ColleaguesAsync(first, cancel)).ToHashSet();
            var there = Enumerable.Range(0, agents).Count(i => known.Contains(GeneratedShop.Agent(i)));
            if (there < agents)
            {
                throw Refuse(server, $"has {there} of the {agents} agents that {agents} pairs need", agents);
            }
        }
        catch (ShopApiException error) when (error.Status == NotFound)
        {
            throw Refuse(server, "is not served", agents);
        }
        catch (ShopApiException error) when (error.Status == NotLetIn)
        {
            throw Refuse(server, $"does not let {GeneratedShop.Agent(0)} in, so it is another one", agents);
        }
        catch (ShopApiException error)
        {
            throw new CannotRunException(error.Message, error);
        }
    }

    private static CannotRunException Refuse(Uri server, string what, int agents) => new(
        $"{server}: the shop \"{GeneratedShop.Id}\" {what}. Write its file with `loadtest shop --agents {agents}"
        + " --slots 1 --to FILE` and start every hub and silo with --shops FILE.");
}
