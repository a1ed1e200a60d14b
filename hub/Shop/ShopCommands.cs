using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Shop;

/// <summary>What the hub's program does instead of serving when its first argument is one of these words.</summary>
internal static class ShopCommands
{
    /// <summary>The exit code, or null when the arguments ask for the server.</summary>
    public static int? Run(string[] args) => args switch
    {
        ["check-shop", var file] => CheckShop(file),
        ["check-shop", ..] => Fail("check-shop takes one file: check-shop FILE"),
        ["hash-password"] => HashPassword(Console.In.ReadLine()),
        ["shop-schema"] => Print(ShopSchema.Text()),
        _ => null,
    };

    private static int CheckShop(string file)
    {
        var mistakes = ShopFileReader.ReadFile(file).Mistakes;
        foreach (var mistake in mistakes)
        {
            Console.WriteLine($"{file}: {mistake}");
        }

        Console.WriteLine(mistakes.Count == 0 ? $"{file}: no mistakes" : $"{file}: {mistakes.Count} mistakes");
        return mistakes.Count == 0 ? 0 : 1;
    }

    private static int HashPassword(string? password) =>
        string.IsNullOrEmpty(password)
            ? Fail("hash-password reads one line with the password from standard input")
            : Print(PasswordHasher.Hash(password));

    private static int Print(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
