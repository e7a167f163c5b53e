using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Yilian.Information.Monitoring.Gateways.Wires;

/// <summary>
/// The codes that terminals are given when they register and show from then on. A code follows from the terminal's number and a key that only this
/// installation has, so nothing need be kept of each. Without the key of before, terminals are refused once and register anew, as the standard wants.
/// </summary>
internal sealed class Jt808Codes(IOptions<GatewayOptions> options)
{
    private const int CodeBytes = 12;
    private readonly Lazy<byte[]> _key = new(() => Key(options.Value.Folder));

    public string Of(string phone) => Convert.ToHexString(HMACSHA256.HashData(_key.Value, Encoding.ASCII.GetBytes(phone)).AsSpan(0, CodeBytes));

    public bool Proves(string phone, string code) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(phone)), Encoding.ASCII.GetBytes(code.Trim()));

    private static byte[] Key(string folder)
    {
        var path = Path.Combine(folder, "terminals.key");
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: 32 } kept)
        {
            return kept;
        }

        Directory.CreateDirectory(folder);
        var made = RandomNumberGenerator.GetBytes(32);
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, file);
        stream.Write(made);
        return made;
    }
}
