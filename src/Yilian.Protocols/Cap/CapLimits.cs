namespace Yilian.Protocols.Cap;

/// <summary>Beyond these a message is hostile. The largest real message seen (with a picture inside) has 460 kB and a few hundred points.</summary>
public static class CapLimits
{
    /// <summary>Bytes of a message.</summary>
    public const int Bytes = 8 * 1024 * 1024;

    /// <summary>Levels of elements.</summary>
    public const int Depth = 64;

    /// <summary>Elements of a message.</summary>
    public const int Elements = 100_000;

    /// <summary>Points of one polygon.</summary>
    public const int PolygonPoints = 20_000;

    /// <summary>Points of all polygons of a message.</summary>
    public const int AllPoints = 200_000;

    /// <summary>Pairs of polygon edges looked at in one message; what needs more is refused, so that reading takes bounded time.</summary>
    public const int EdgePairs = 50_000_000;

    /// <summary>Errors told; more would not help anyone.</summary>
    public const int Errors = 50;
}

/// <summary>The message passes a limit or tries to reach out.</summary>
internal sealed class HostileException(string text) : Exception(text);

/// <summary>The bytes are not XML.</summary>
internal sealed class MalformedException(string text) : Exception(text);
