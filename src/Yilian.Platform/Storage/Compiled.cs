using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yilian.Platform.Storage;

/// <summary>
/// A query on a hot path, translated once instead of at each call. EF ties a compiled query to one model, and a process may talk to
/// SQLite and PostgreSQL at once (the conformance suite does), so each model gets its own.
/// </summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
public sealed class Compiled<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    public TQuery On(YilianDb db) => _queries.GetValue(db.Model, _ => compile());
}
