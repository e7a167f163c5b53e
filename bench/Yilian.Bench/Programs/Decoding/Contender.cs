using Yilian.Protocols;

namespace Yilian.Bench.Programs.Decoding;

/// <summary>Cuts a frame from a stream.</summary>
internal delegate Cut Cutter(ReadOnlySpan<byte> buffer);

/// <summary>Reads everything that a frame says and returns a sum of it, so that nothing can be left out.</summary>
internal delegate long Reader(ReadOnlySpan<byte> frame);

/// <summary>One codec of ours and, as the floor, what one writes in an hour: text cut to pieces, numbers parsed from the pieces. The floor's checksum has a table, too.</summary>
/// <param name="Name">The protocol.</param>
/// <param name="Frames">Good frames as stations send them.</param>
/// <param name="Cut">Ours: finds the frame and checks it.</param>
/// <param name="Ours">Ours: reads it.</param>
/// <param name="Straight">The floor: checks and reads it.</param>
internal sealed record Contender(string Name, byte[][] Frames, Cutter Cut, Reader Ours, Reader Straight);
