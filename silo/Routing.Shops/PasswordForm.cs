using System.Text.RegularExpressions;

namespace Routing.Shops;

/// <summary>How a shop file writes the hash of a password. Making and checking hashes is the hub's matter.</summary>
public static partial class PasswordForm
{
    public const string Rule = "pbkdf2-sha256$ITERATIONS$SALT$HASH, the last two as Base64 of 16 and 32 bytes";

    /// <summary>The form as a regular expression.</summary>
    public const string Pattern = "^pbkdf2-sha256\\$[1-9][0-9]{2,7}\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=$";

    public static bool IsWellFormed(string hash) => WellFormed().IsMatch(hash);

    [GeneratedRegex(Pattern)]
    private static partial Regex WellFormed();
}
