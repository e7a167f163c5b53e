using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yilian.Platform.Storage;

namespace Yilian.Platform.Journal;

/// <summary>Appends entries within one batch of the lane: hand-written statements, because this is on the path of every command.</summary>
internal sealed class JournalWriter : IAsyncDisposable
{
    private readonly YilianDb _db;
    private readonly DbCommand _insert;
    private readonly DbCommand _answer;
    private readonly string _algorithm;

    private JournalWriter(YilianDb db, DbTransaction batch, string algorithm, long seq, string hash)
    {
        (_db, _algorithm, Seq, Hash) = (db, algorithm, seq, hash);
        _insert = Command(batch, """
            INSERT INTO journal_entry ("Seq", "CommandId", "Kind", "Text", "Body", "ActorId", "ActorName", "OrganizationId", "IncidentId", "AudienceId", "OccurredAt", "RecordedAt", "Hash")
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
            """);
        _answer = Command(batch, """INSERT INTO journal_command ("Id", "Fingerprint", "Receipt", "At") VALUES (@p0, @p1, @p2, @p3)""");
    }

    public long Seq { get; private set; }

    public string Hash { get; private set; }

    /// <summary>Opens the journal at its head, within the batch's transaction.</summary>
    public static async Task<JournalWriter> Open(YilianDb db, DbTransaction batch, string algorithm, CancellationToken ct)
    {
        var head = await db.Set<JournalHead>().AsNoTracking().SingleOrDefaultAsync(ct);
        return new JournalWriter(db, batch, algorithm, head?.Seq ?? 0, head?.Hash ?? Chain.Genesis);
    }

    /// <summary>Where the journal stands, to return to when a command is rolled back.</summary>
    public (long Seq, string Hash) Mark() => (Seq, Hash);

    public void Return((long Seq, string Hash) mark) => (Seq, Hash) = mark;

    public async Task<IReadOnlyList<JournalRow>> Append(Desk desk, Guid? commandId, CancellationToken ct)
    {
        var rows = new List<JournalRow>(desk.Pending.Count);
        foreach (var pending in desk.Pending)
        {
            rows.Add(await Append(Row(pending, desk, commandId), ct));
        }

        return rows;
    }

    public async Task Remember(Guid commandId, string fingerprint, string receipt, DateTimeOffset at, CancellationToken ct)
    {
        Set(_answer, commandId, fingerprint, receipt, _db.Stored(at));
        await _answer.ExecuteNonQueryAsync(ct);
    }

    public async Task SaveHead(long before, CancellationToken ct)
    {
        var saved = before == 0
            ? await _db.Database.ExecuteSqlAsync($"""INSERT INTO journal_head ("Id", "Seq", "Hash") VALUES ({JournalHead.Only}, {Seq}, {Hash})""", ct)
            : await _db.Database.ExecuteSqlAsync($"""UPDATE journal_head SET "Seq" = {Seq}, "Hash" = {Hash} WHERE "Id" = {JournalHead.Only} AND "Seq" = {before}""", ct);
        if (saved != 1)
        {
            throw new InvalidOperationException("The journal's head moved during a batch.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _answer.DisposeAsync();
    }

    private static JournalRow Row(PendingEntry pending, Desk desk, Guid? commandId) => new()
    {
        Seq = 0,
        CommandId = commandId,
        Kind = pending.Kind,
        Text = pending.Text,
        Body = pending.Body,
        ActorId = desk.Caller.UserId,
        ActorName = desk.Caller.DisplayName,
        OrganizationId = pending.Subject.Organization,
        IncidentId = pending.Subject.Incident,
        AudienceId = pending.Subject.Audience,
        OccurredAt = Moments.Whole(pending.Subject.OccurredAt ?? desk.Now),
        RecordedAt = desk.Now,
        Hash = "",
    };

    private async Task<JournalRow> Append(JournalRow draft, CancellationToken ct)
    {
        var numbered = With(draft, Seq + 1, "");
        var row = With(numbered, numbered.Seq, Chain.Hash(_algorithm, Hash, numbered));
        Set(_insert, row.Seq, row.CommandId, row.Kind, row.Text, row.Body, row.ActorId, row.ActorName, row.OrganizationId, row.IncidentId,
            row.AudienceId, _db.Stored(row.OccurredAt), _db.Stored(row.RecordedAt), row.Hash);
        await _insert.ExecuteNonQueryAsync(ct);
        (Seq, Hash) = (row.Seq, row.Hash);
        return row;
    }

    private static JournalRow With(JournalRow row, long seq, string hash) => new()
    {
        Seq = seq,
        CommandId = row.CommandId,
        Kind = row.Kind,
        Text = row.Text,
        Body = row.Body,
        ActorId = row.ActorId,
        ActorName = row.ActorName,
        OrganizationId = row.OrganizationId,
        IncidentId = row.IncidentId,
        AudienceId = row.AudienceId,
        OccurredAt = row.OccurredAt,
        RecordedAt = row.RecordedAt,
        Hash = hash,
    };

    private static DbCommand Command(DbTransaction batch, string sql)
    {
        var command = batch.Connection!.CreateCommand();
        command.Transaction = batch;
        command.CommandText = sql;
        return command;
    }

    private static void Set(DbCommand command, params ReadOnlySpan<object?> values)
    {
        command.Parameters.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i;
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}
