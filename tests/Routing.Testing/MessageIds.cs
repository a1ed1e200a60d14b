using System.Security.Cryptography;
using System.Text;
using Routing.Core;

namespace Routing.Testing;

/// <summary>Client message ids that follow from a word, so that a script can say "the same message again".</summary>
public static class MessageIds
{
    public static ClientMessageId Of(string word) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(word)).AsSpan(0, 16)));
}
