using System.Text;
using CsCheck;
using Xunit;
using Yilian.Platform.Journal;

namespace Yilian.Tests.Platform.Journal;

public sealed class ChainTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char['一', '龥'], 0, 20];
    private static readonly Gen<Guid> Ids = Gen.Guid;
    private static readonly Gen<DateTimeOffset> Moments = Gen.Long[0, 3_000_000_000_000].Select(ms => DateTimeOffset.UnixEpoch.AddMilliseconds(ms));

    private static readonly Gen<JournalRow> Rows =
        from ids in Gen.Select(Gen.Long[1, long.MaxValue], Ids.Nullable(), Ids.Nullable(), Ids.Nullable(), Ids.Nullable(), Ids)
        from texts in Gen.Select(Texts, Texts, Texts, Texts)
        from moments in Gen.Select(Moments, Moments)
        select new JournalRow
        {
            Seq = ids.Item1,
            CommandId = ids.Item2,
            Kind = texts.Item1,
            Text = texts.Item2,
            Body = texts.Item3,
            ActorId = ids.Item3,
            ActorName = texts.Item4,
            OrganizationId = ids.Item4,
            IncidentId = ids.Item5,
            AudienceId = ids.Item6,
            OccurredAt = moments.Item1,
            RecordedAt = moments.Item2,
            Hash = "",
        };

    private static readonly Func<JournalRow, JournalRow>[] Changes =
    [
        r => With(r, seq: r.Seq - 1), r => With(r, command: Other(r.CommandId)), r => With(r, kind: r.Kind + "x"), r => With(r, text: r.Text + "。"),
        r => With(r, body: r.Body + " "), r => With(r, actor: Other(r.ActorId)), r => With(r, name: r.ActorName + "x"), r => With(r, organization: Other(r.OrganizationId)),
        r => With(r, incident: Other(r.IncidentId)), r => With(r, audience: Other(r.AudienceId)), r => With(r, occurred: r.OccurredAt.AddMilliseconds(1)),
        r => With(r, recorded: r.RecordedAt.AddMilliseconds(1)),
    ];

    [Fact]
    public void The_hash_of_a_known_entry_never_changes()
    {
        Assert.Equal("sha256:4489742d53cff88056122f2ef6a5277daacb244ce1e2dfddc221e5331ce2040e", Chain.Hash("sha256", Chain.Genesis, Known()));
        Assert.Equal("sm3:f692ce89e5347d3a8c1b8aa9dac1d960f54afc08c219eaea3a699290dd338137", Chain.Hash("sm3", Chain.Genesis, Known()));
    }

    [Fact]
    public void Sm3_is_the_one_of_the_standard() =>
        Assert.Equal("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", Convert.ToHexStringLower(Chain.Digest("sm3", "abc"u8)));

    [Fact]
    public void Sm3_of_a_whole_block_is_the_one_of_the_standard()
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcd", 16)));

        Assert.Equal("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", Convert.ToHexStringLower(Chain.Digest("sm3", block)));
    }

    [Theory]
    [InlineData("sha256")]
    [InlineData("sm3")]
    public void Every_change_of_every_field_changes_the_hash(string algorithm) =>
        Gen.Select(Rows, Gen.Int[0, Changes.Length - 1]).Sample(
            (row, which) => Chain.Hash(algorithm, Chain.Genesis, row) != Chain.Hash(algorithm, Chain.Genesis, Changes[which](row)), iter: 2_000);

    [Fact]
    public void Another_predecessor_gives_another_hash() =>
        Gen.Select(Rows, Texts, Texts).Where((_, one, other) => one != other)
            .Sample((row, one, other) => Chain.Hash("sha256", one, row) != Chain.Hash("sha256", other, row), iter: 1_000);

    [Fact]
    public void A_letter_that_moves_from_one_field_to_the_next_changes_the_hash() =>
        Assert.NotEqual(Chain.Hash("sha256", "", With(Known(), kind: "ab", text: "c")), Chain.Hash("sha256", "", With(Known(), kind: "a", text: "bc")));

    [Fact]
    public void The_same_entry_has_the_same_hash() =>
        Rows.Sample(row => Chain.Hash("sha256", Chain.Genesis, row) == Chain.Hash("sha256", Chain.Genesis, With(row)), iter: 500);

    [Fact]
    public void A_hash_says_by_which_algorithm_it_was_made()
    {
        Assert.Equal("sm3", Chain.AlgorithmOf(Chain.Hash("sm3", "", Known())));
        Assert.Equal("sha256", Chain.AlgorithmOf(Chain.Hash("sha256", "", Known())));
    }

    private static Guid Other(Guid? id) => id is { } value && value != Guid.Empty ? Guid.Empty : Guid.AllBitsSet;

    private static JournalRow Known() => new()
    {
        Seq = 7,
        CommandId = new Guid("01890a5d-ac96-774b-bcce-b302099a8057"),
        Kind = "information.incident-reported",
        Text = "首报：泌阳县板桥镇洪水😀",
        Body = """{"harm":"两村进水"}""",
        ActorId = new Guid("01890a5d-ac96-774b-bcce-b302099a8058"),
        ActorName = "值班员",
        OrganizationId = null,
        IncidentId = new Guid("01890a5d-ac96-774b-bcce-b302099a8059"),
        AudienceId = new Guid("01890a5d-ac96-774b-bcce-b302099a8060"),
        OccurredAt = new DateTimeOffset(2026, 7, 20, 10, 0, 0, TimeSpan.FromHours(8)),
        RecordedAt = new DateTimeOffset(2026, 7, 20, 2, 1, 2, 345, TimeSpan.Zero),
        Hash = "",
    };

    private static JournalRow With(
        JournalRow r, long? seq = null, Guid? command = null, string? kind = null, string? text = null, string? body = null, Guid? actor = null, string? name = null,
        Guid? organization = null, Guid? incident = null, Guid? audience = null, DateTimeOffset? occurred = null, DateTimeOffset? recorded = null) => new()
        {
            Seq = seq ?? r.Seq,
            CommandId = command ?? r.CommandId,
            Kind = kind ?? r.Kind,
            Text = text ?? r.Text,
            Body = body ?? r.Body,
            ActorId = actor ?? r.ActorId,
            ActorName = name ?? r.ActorName,
            OrganizationId = organization ?? r.OrganizationId,
            IncidentId = incident ?? r.IncidentId,
            AudienceId = audience ?? r.AudienceId,
            OccurredAt = occurred ?? r.OccurredAt,
            RecordedAt = recorded ?? r.RecordedAt,
            Hash = "",
        };
}
