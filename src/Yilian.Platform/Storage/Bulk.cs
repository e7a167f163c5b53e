using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yilian.Platform.Storage;

/// <summary>
/// Inserts many rows with one prepared statement, in the transaction of the command that runs. Following each row as an entity costs
/// several times the insert, and while an import is in the write lane everybody else waits.
/// </summary>
public static class Bulk
{
    /// <param name="inserted">Told how many rows were inserted so far.</param>
    public static async Task Insert<T>(this YilianDb db, IReadOnlyList<T> rows, CancellationToken ct, Action<int>? inserted = null)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity.");
        var columns = type.GetProperties().Select(p => new Column(p)).ToList();
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = Statement(type, columns);
        columns.ForEach(c => c.AddTo(insert));
        for (var i = 0; i < rows.Count; i++)
        {
            columns.ForEach(c => c.Take(rows[i]));
            await insert.ExecuteNonQueryAsync(ct);
            inserted?.Invoke(i + 1);
        }
    }

    private static string Statement(IEntityType type, List<Column> columns) =>
        $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select(c => "@" + c.Name))})";

    private sealed class Column(IProperty property)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private DbParameter? _parameter;

        public string Name { get; } = property.GetColumnName();

        public void AddTo(DbCommand command)
        {
            _parameter = _mapping.CreateParameter(command, "@" + Name, null, property.IsNullable);
            command.Parameters.Add(_parameter);
        }

        public void Take(object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            _parameter!.Value = (value is not null && _mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
