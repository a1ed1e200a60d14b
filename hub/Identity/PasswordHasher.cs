using System.Globalization;
using System.Security.Cryptography;

namespace Routing.Hub.Identity;

/// <summary>
/// Passwords as PBKDF2 hashes (RFC 8018, HMAC-SHA-256). The number of iterations is part of the hash, so that it can
/// be raised for new passwords while the old ones still work; <see cref="Shops.PasswordForm"/> says how it is written.
/// </summary>
public static class PasswordHasher
{
    /// <summary>What new hashes use, as OWASP's password storage guide asks of HMAC-SHA-256.</summary>
    public const int Iterations = 600_000;

    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static string Hash(string password, int iterations = Iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var derived = Derive(password, salt, iterations);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"pbkdf2-sha256${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(derived)}");
    }

    public static bool Verify(string password, string hash)
    {
        var parts = hash.Split('$');
        var iterations = int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture);
        var derived = Derive(password, Convert.FromBase64String(parts[2]), iterations);
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(parts[3]));
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
