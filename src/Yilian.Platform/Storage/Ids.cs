using System.Security.Cryptography;
using System.Text;

namespace Yilian.Platform.Storage;

/// <summary>Ids that must be the same on every installation are derived from their name.</summary>
public static class Ids
{
    public static Guid Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), bigEndian: true);
}
