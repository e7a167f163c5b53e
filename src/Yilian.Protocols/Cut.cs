namespace Yilian.Protocols;

/// <summary>What stands at the beginning of the bytes received so far.</summary>
public enum CutKind
{
    /// <summary>The beginning of a frame; more bytes are needed. Nothing is consumed.</summary>
    NeedMore,

    /// <summary>A whole frame whose marks, length and checksum hold.</summary>
    Frame,

    /// <summary>Bytes that belong to no frame; drop them and cut again.</summary>
    Noise,

    /// <summary>Something that began like a frame and breaks the rules; drop it, keep it as evidence, count it, and cut again.</summary>
    Refused,
}

/// <summary>Why bytes are no frame of the protocol.</summary>
public enum FrameError
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is no start mark.</summary>
    NoStart,

    /// <summary>The bytes end before the frame does.</summary>
    Incomplete,

    /// <summary>The stated length is not a number, or more than the protocol or the gateway allows.</summary>
    BadLength,

    /// <summary>The checksum does not match.</summary>
    BadChecksum,

    /// <summary>The end mark is missing or unknown.</summary>
    BadEnd,

    /// <summary>An escape sequence is wrong.</summary>
    BadEscape,

    /// <summary>A field of the header cannot be read.</summary>
    BadHeader,

    /// <summary>The frame is whole, its content cannot be read.</summary>
    BadBody,
}

/// <summary>One cut at the beginning of a stream of bytes. Every codec has a static <c>Cut(ReadOnlySpan&lt;byte&gt;)</c> that returns one; it keeps no state, so the caller may cut again when more bytes have come.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Length">How many bytes to take off; 0 for <see cref="CutKind.NeedMore"/>.</param>
/// <param name="Error">The reason, for <see cref="CutKind.Refused"/> and <see cref="CutKind.Noise"/>.</param>
public readonly record struct Cut(CutKind Kind, int Length, FrameError Error = FrameError.None)
{
    /// <summary>More bytes are needed.</summary>
    public static Cut More => default;

    /// <summary>A whole frame of this many bytes.</summary>
    public static Cut Whole(int length) => new(CutKind.Frame, length);

    /// <summary>This many bytes belong to no frame.</summary>
    public static Cut Noise(int length) => new(CutKind.Noise, length, FrameError.NoStart);

    /// <summary>This many bytes are refused.</summary>
    public static Cut Refuse(int length, FrameError error) => new(CutKind.Refused, length, error);
}
