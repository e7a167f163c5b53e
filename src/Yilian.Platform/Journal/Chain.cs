using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Yilian.Platform.Journal;

/// <summary>Settings of the journal.</summary>
public sealed class JournalOptions
{
    /// <summary>Hash of the chain: sha256, or sm3 where commercial cryptography is required (GM/T 0004).</summary>
    [RegularExpression("^(sha256|sm3)$", ErrorMessage = "Journal:Hash 应为 sha256 或 sm3")]
    public string Hash { get; init; } = "sha256";

    /// <summary>Commands that may wait in the write lane before callers are told to come back later.</summary>
    [Range(1, 100_000)]
    public int LaneBound { get; init; } = 2_000;

    /// <summary>Commands committed together at most.</summary>
    [Range(1, 1_000)]
    public int BatchSize { get; init; } = 64;
}

/// <summary>The hash chain: each entry's hash covers its content and the hash of the entry before.</summary>
public static class Chain
{
    /// <summary>What the first entry is chained to.</summary>
    public const string Genesis = "genesis";

    /// <summary>The hash of an entry, by the algorithm named (sha256 or sm3).</summary>
    public static string Hash(string algorithm, string previous, JournalRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Put(buffer, previous);
        Put(buffer, row.Seq);
        Put(buffer, row.CommandId);
        Put(buffer, row.Kind);
        Put(buffer, row.Text);
        Put(buffer, row.Body);
        Put(buffer, row.ActorId);
        Put(buffer, row.ActorName);
        Put(buffer, row.OrganizationId);
        Put(buffer, row.IncidentId);
        Put(buffer, row.AudienceId);
        Put(buffer, row.OccurredAt.UtcTicks);
        Put(buffer, row.RecordedAt.UtcTicks);
        return algorithm + ":" + Convert.ToHexStringLower(Digest(algorithm, buffer.WrittenSpan));
    }

    /// <summary>The algorithm that an entry was hashed by.</summary>
    public static string AlgorithmOf(string hash) => hash.StartsWith("sm3:", StringComparison.Ordinal) ? "sm3" : "sha256";

    internal static byte[] Digest(string algorithm, ReadOnlySpan<byte> content)
    {
        if (!string.Equals(algorithm, "sm3", StringComparison.Ordinal))
        {
            return SHA256.HashData(content);
        }

        var digest = new SM3Digest();
        digest.BlockUpdate(content);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }

    // Every field carries its length, so that no two different entries are written as the same bytes.
    private static void Put(ArrayBufferWriter<byte> buffer, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Put(buffer, (long)length);
        Encoding.UTF8.GetBytes(text, buffer.GetSpan(length));
        buffer.Advance(length);
    }

    private static void Put(ArrayBufferWriter<byte> buffer, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), number);
        buffer.Advance(8);
    }

    private static void Put(ArrayBufferWriter<byte> buffer, Guid? id)
    {
        Put(buffer, id is null ? 0L : 16L);
        if (id is { } value)
        {
            value.TryWriteBytes(buffer.GetSpan(16), bigEndian: true, out _);
            buffer.Advance(16);
        }
    }
}
