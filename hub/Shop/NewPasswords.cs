using Routing.Core.Policies;
using Routing.Hub.Identity;

namespace Routing.Hub.Shop;

/// <summary>Passwords that a lead sets for accounts. They are hashed at once and kept nowhere else.</summary>
internal static class NewPasswords
{
    /// <summary>Each costs a good part of a second of a processor, on purpose.</summary>
    public const int MostAtOnce = 50;

    // Whoever else signs in meanwhile finds a processor free.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private const int Shortest = 8;
    private const int Longest = 128;

    public static IEnumerable<Mistake> Check(IReadOnlyDictionary<string, string> passwords)
    {
        if (passwords.Count > MostAtOnce)
        {
            yield return new("$.passwords", $"are {passwords.Count}; at most {MostAtOnce} can be set at once");
            yield break;
        }

        foreach (var (agent, password) in passwords)
        {
            if (password is not { Length: >= Shortest and <= Longest })
            {
                yield return new($"$.passwords.{agent}", $"must be {Shortest} to {Longest} characters long");
            }
        }
    }

    /// <summary>The hashes, made for one request at a time; it ends with the request.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Hashes(
        IReadOnlyDictionary<string, string> passwords, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => HashesNow(passwords, cancellation), cancellation);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static Dictionary<string, string> HashesNow(
        IReadOnlyDictionary<string, string> passwords, CancellationToken cancellation)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (agent, password) in passwords)
        {
            cancellation.ThrowIfCancellationRequested();
            hashes[agent] = PasswordHasher.Hash(password);
        }

        return hashes;
    }
}
