using System.Collections.Concurrent;
using Routing.Hub.Realtime;

namespace Routing.Hub.Identity;

/// <summary>Slows down who guesses passwords: ten wrong ones in a row per user, then one in five seconds.</summary>
internal sealed class SignInLimit(TimeProvider time)
{
    private const double WrongPerSecond = 0.2;
    private const double WrongAtOnce = 10;
    private const int ManyUsers = 10_000;

    private readonly ConcurrentDictionary<string, TokenBucket> wrong = new(StringComparer.Ordinal);

    public bool MayTry(string shop, string user) =>
        !wrong.TryGetValue(Key(shop, user), out var bucket) || bucket.HasOne;

    public void NoteWrong(string shop, string user)
    {
        if (wrong.Count > ManyUsers)
        {
            wrong.Clear();
        }

        wrong.GetOrAdd(Key(shop, user), _ => new(time, WrongPerSecond, WrongAtOnce)).TryTake();
    }

    private static string Key(string shop, string user) => $"{shop}/{user}";
}
